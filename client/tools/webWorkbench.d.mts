// For the tests, which are TypeScript; the script itself runs on a Node without types.
export const serverFolder: string;
export function fetchWorkbench(say?: (line: string) => void): Promise<void>;
export function startWorkbench(options: {
  vsix: string;
  folder: string;
  file?: string;
  settings?: Record<string, unknown>;
}): Promise<{ url: string; data: string; ended: Promise<void>; log(): string; stop(): Promise<void> }>;
