import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/** What asks TypeScript's language server, as an editor does. */
export interface LanguageServer {
  /** The names that it offers at `‸` in the text of the file. */
  readonly completions: (marked: string) => Promise<readonly string[]>;
  readonly stop: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: object;
  readonly result?: unknown;
}

const HEADER = /^Content-Length: (\d+)\r\n\r\n/;

/** Starts the server for one file of a project. */
export async function languageServer(tsc: string, file: string): Promise<LanguageServer> {
  const server = spawn(tsc, ["--lsp", "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  const answer = ({ id, method, result }: Message): void => {
    if (method === undefined && id !== undefined) waiting.get(id)?.(result);
    // The server asks for settings, of which there are none.
    else if (id !== undefined) send({ id, result: method === "workspace/configuration" ? [null] : null });
  };
  server.stdout.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let length = lengthOf(received); length !== undefined; length = lengthOf(received)) {
      const body = received.indexOf("{");
      const message: Message = JSON.parse(received.subarray(body, body + length).toString());
      received = received.subarray(body + length);
      answer(message);
    }
  });

  const uri = pathToFileURL(file).href;
  let version = 0;
  await ask("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  send({ method: "initialized", params: {} });
  send({
    method: "textDocument/didOpen",
    params: { textDocument: { uri, languageId: "typescript", version, text: "" } },
  });
  return {
    async completions(marked) {
      const before = marked.slice(0, marked.indexOf("‸")).split("\n");
      const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      const contentChanges = [{ text: marked.replace("‸", "") }];
      send({ method: "textDocument/didChange", params: { textDocument: { uri, version: ++version }, contentChanges } });
      return namesOf(await ask("textDocument/completion", { textDocument: { uri }, position }));
    },
    stop: () => void server.kill(),
  };
}

/** The length of the first message, once all of it is there. */
function lengthOf(received: Buffer): number | undefined {
  const [header, length] = HEADER.exec(received.subarray(0, 64).toString()) ?? [];
  if (header === undefined || received.length < header.length + Number(length)) return undefined;
  return Number(length);
}

/** What sorts before the globals. */
const FITTING = "12z";

/** LSP's kinds of what the scope has anyway: functions and variables. */
const SCOPE: readonly unknown[] = [3, 6];

function namesOf(result: unknown): readonly string[] {
  const items: unknown = Reflect.get(Object(result), "items");
  if (!Array.isArray(items)) return [];
  return items
    .filter((item) => String(Reflect.get(Object(item), "sortText")) <= FITTING)
    .filter((item) => !SCOPE.includes(Reflect.get(Object(item), "kind")))
    .map((item) => String(Reflect.get(Object(item), "label")).replace(/\?$/, ""));
}
