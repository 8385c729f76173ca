/** What the writer can set for the language server, under `ibid.`. */
export interface Settings {
  /** Whether the archives and addresses that come with Ibid are among the sources. */
  readonly bundledSources: boolean;
  /** Folders with the writer's own records and texts; relative ones start at the workspace folder. */
  readonly corpora: readonly string[];
}

export const defaultSettings: Settings = { bundledSources: true, corpora: [] };

const rules: {
  readonly [Name in keyof Settings]: {
    readonly fits: (value: unknown) => value is Settings[Name];
    readonly expects: string;
  };
} = {
  bundledSources: { fits: (value) => typeof value === "boolean", expects: "true or false" },
  corpora: {
    fits: (value) => Array.isArray(value) && value.every((folder) => typeof folder === "string"),
    expects: 'a list of folders, such as ["sources"]',
  },
};

/** Settings of the editor's side, which arrive in the same section: `ibid.trace.server`. */
const settingsOfTheClient = new Set(["trace"]);

/**
 * Reads the section `ibid` of an editor's settings.
 * A setting that Ibid does not know, or that has another type, is named in `problem` and left out; the rest holds.
 */
export function readSettings(section: unknown): { settings: Settings; problem?: string } {
  if (section === undefined || section === null) return { settings: defaultSettings };
  if (typeof section !== "object" || Array.isArray(section)) {
    return {
      settings: defaultSettings,
      problem: `The settings of Ibid should be an object with ${known()}.`,
    };
  }
  const settings: { -readonly [Name in keyof Settings]: Settings[Name] } = { ...defaultSettings };
  const problems: string[] = [];
  for (const [name, value] of Object.entries(section)) {
    if (settingsOfTheClient.has(name) || value === undefined || value === null) continue;
    if (name === "bundledSources" && rules.bundledSources.fits(value)) settings.bundledSources = value;
    else if (name === "corpora" && rules.corpora.fits(value)) settings.corpora = value;
    else
      problems.push(
        isRule(name) ? `ibid.${name} should be ${rules[name].expects}.` : `Ibid has no setting ibid.${name}.`,
      );
  }
  if (problems.length === 0) return { settings };
  return { settings, problem: `${problems.join(" ")} Ibid goes on without; its settings are ${known()}.` };
}

/** Whether both ask for the same sources, so that nothing need be read again. */
export function sameSettings(one: Settings, other: Settings): boolean {
  return one.bundledSources === other.bundledSources && one.corpora.join("\n") === other.corpora.join("\n");
}

/** The section `ibid` of what `initializationOptions` or `didChangeConfiguration` carry: some editors wrap it, some do not. */
export function ibidSection(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "ibid" in value) return value.ibid;
  return value;
}

function isRule(name: string): name is keyof Settings {
  return Object.hasOwn(rules, name);
}

function known(): string {
  return Object.entries(rules)
    .map(([name, { expects }]) => `ibid.${name} (${expects})`)
    .join(" and ");
}
