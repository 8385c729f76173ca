/** What `--help` prints, for Ibid and for each command. */
export const help = {
  ibid: `Ibid checks the quotations and citations of history essays written in Markdown.

Usage:
  ibid check FILE|DIR|GLOB…   Check essays: which quotations no citation covers, which citations name no source.
  ibid lsp --stdio            Serve an editor, over the Language Server Protocol.

  ibid COMMAND --help         What a command takes.
  ibid --version              Which version this is.
`,
  check: `Check essays: which quotations no citation covers, which citations name no source.

Usage:
  ibid check FILE|DIR|GLOB… [--format text|json] [--corpus DIR]… [--no-bundled]

  FILE            An essay in Markdown.
  DIR             All *.md, *.markdown, *.qmd and *.Rmd below it, without node_modules and dot-folders.
  GLOB            A pattern in quotation marks, such as "chapters/*.md".

  --format text   For reading: place, finding, words and the best fix. The default.
  --format json   For programs: every quotation, citation, finding and fix.
  --corpus DIR    Take sources from this folder's CSL-JSON files too. May stand several times.
  --no-bundled    Leave out the sources that come with Ibid.

Exit status: 0 when nothing is at warning or above, 1 when something is, 2 when an essay or a folder could not be
read or the command was not understood.

In a terminal the output has colour; set NO_COLOR to have none.
`,
  lsp: `Serve an editor, over the Language Server Protocol.

Usage:
  ibid lsp --stdio

Editors start this command themselves: name it in the editor's settings as the language server for Markdown.
Also --socket=PORT, --pipe=NAME and --node-ipc, for editors that talk over these.
`,
};
