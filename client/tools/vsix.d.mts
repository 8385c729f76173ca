// For the tests, which are TypeScript; the script itself runs on a Node without types.
export function packageExtension(): Promise<string>;
