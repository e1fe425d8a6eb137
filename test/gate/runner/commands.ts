/**
 * What the runner makes of a step's stdout: a port of the two parsers of actions/runner
 * (`src/Runner.Common/ActionCommand.cs` at 079cdb1, `ActionCommandManager.cs` at 02523b9), so that a test sees what GitHub would see.
 */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface RunnerLog {
  readonly commands: readonly RunnerCommand[];
  /** Lines the runner would only print. */
  readonly lines: readonly string[];
}

const REGISTERED = new Set([
  "internal-set-repo-path",
  "set-env",
  "set-output",
  "save-state",
  "add-path",
  "add-mask",
  "add-matcher",
  "remove-matcher",
  "warning",
  "error",
  "notice",
  "debug",
  "group",
  "endgroup",
  "echo",
  "stop-commands",
]);

/** Reads a whole stdout back. Lines end at LF or CRLF, as .NET's line reader has it, and at a lone CR. */
export function readLog(stdout: string): RunnerLog {
  const commands: RunnerCommand[] = [];
  const lines: string[] = [];
  for (const line of stdout.split(/\r\n|\n|\r/)) {
    const command = readDoubleColon(line) ?? readHashBracket(line);
    if (command) commands.push(command);
    else if (line !== "") lines.push(line);
  }
  return { commands, lines };
}

/** `::name key=value,key=value::data`, after white space at the start of a line only. */
function readDoubleColon(line: string): RunnerCommand | null {
  const message = line.trimStart();
  if (!message.startsWith("::")) return null;
  const end = message.indexOf("::", 2);
  if (end < 0) return null;
  const info = message.slice(2, end);
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name)) return null;
  const properties = space > 0 ? readProperties(info.slice(space + 1).trim(), ",", unescapeProperty) : {};
  return { name, properties, data: unescapeData(message.slice(end + 2)) };
}

/** `##[name key=value;key=value]data`, anywhere in a line: the older form, still read. */
function readHashBracket(line: string): RunnerCommand | null {
  const start = line.indexOf("##[");
  if (start < 0) return null;
  const end = line.indexOf("]", start);
  if (end < 0) return null;
  const info = line.slice(start + 3, end);
  const space = info.indexOf(" ");
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name)) return null;
  const properties = space > 0 ? readProperties(info.slice(space + 1), ";", unescapeOld) : {};
  return { name, properties, data: unescapeOld(line.slice(end + 1)) };
}

function readProperties(text: string, separator: string, decode: (value: string) => string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const pair of text.split(separator)) {
    const equals = pair.indexOf("=");
    if (equals > 0) properties[pair.slice(0, equals)] = decode(pair.slice(equals + 1));
  }
  return properties;
}

function unescapeData(value: string): string {
  return value.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(value: string): string {
  return value
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

function unescapeOld(value: string): string {
  return value
    .replaceAll("%3B", ";")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%5D", "]")
    .replaceAll("%25", "%");
}
