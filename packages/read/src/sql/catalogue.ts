import type { Token } from "./tokens.ts";

/**
 * Where servers keep which columns their tables have: the standard's schema, and those of SQL Server, PostgreSQL, Oracle, Db2, SQLite and SAS.
 * A query that takes names from there looks at columns that no file names.
 */
const catalogue =
  /^(?:(?:.+\.)?information_schema\.\w*columns?|(?:all|user|dba|cdb)_tab_col(?:umn)?s|(?:.+\.)?pragma_table_x?info|(?:.+\.)?pg_attribute|(?:.+\.)?sys\.(?:all_)?columns|(?:.+\.)?syscolumns|syscat\.columns|dictionary\.columns)$/i;

/**
 * Whether a query takes the names of columns from the server itself; one that asks whether such a column is there takes none.
 * @param from where the name of the table begins among the pieces
 */
export function takesNames(tokens: readonly Token[], from: number, parts: readonly Token[]): boolean {
  if (!catalogue.test(parts.map(({ text }) => text).join("."))) return false;
  let depth = 0;
  let names = false;
  for (let at = from - 1; at >= 0 && depth >= 0; at--) {
    const { kind, text } = tokens[at] as Token;
    if (text === ")") depth++;
    else if (text === "(") depth--;
    if ((kind !== "word" && kind !== "quoted") || tokens[at + 1]?.text === "(") continue;
    const word = depth === 0 ? text.toLowerCase() : "";
    if (word === "select") return names;
    // What was found until here stands behind the list of what the query gives.
    names = word !== "from";
  }
  return false;
}
