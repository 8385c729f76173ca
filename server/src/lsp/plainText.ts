/** Ibid's own Markdown for editors that show none: links keep their address, marks and escapes go. Ibid emphasises with `*`. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(<?([^)>]*)>?\)/g, (_link, words: string, address: string) =>
      words === address ? address : `${words}: ${address}`,
    )
    .replace(/^(?:#+|>) ?/gm, "")
    .replace(/(?<!\\)(?:\*+|`)/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
