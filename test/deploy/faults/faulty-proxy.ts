import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Fault, merged, type Refusal } from "./fault.ts";

/** A call of the AWS CLI, as it arrives. */
interface Call {
  /** `ecs:DescribeServices` */
  readonly name: string;
  readonly isJson: boolean;
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Stands between the AWS CLI and a cloud, on loopback, and lets happen to their calls what it is told. */
export class FaultyProxy {
  readonly #server: Server;
  readonly #cloud: string;
  #faults: readonly { readonly fault: Fault; seen: number }[] = [];
  #injected: string[] = [];

  private constructor(cloud: string) {
    this.#cloud = cloud;
    this.#server = createServer((request, response) => {
      void this.#pass(request, response);
    });
  }

  /** Starts on a free port, before the cloud at this address. */
  static async start(cloud: string): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(cloud);
    await new Promise<void>((resolve) => {
      proxy.#server.listen(0, "127.0.0.1", resolve);
    });
    return proxy;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }

  /** From now on these faults happen, each counting anew. */
  inject(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, seen: 0 }));
    this.#injected = [];
  }

  /** The calls to which something happened since the last `inject`. */
  get injected(): readonly string[] {
    return this.#injected;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    const fault = this.#next(call.name);
    if (fault !== undefined) this.#injected.push(call.name);
    const answer = fault !== undefined && "drop" in fault ? undefined : await answerTo(call, fault, this.#cloud);
    if (answer === undefined || (fault !== undefined && "lose" in fault)) {
      request.socket.destroy();
      return;
    }
    const { status, type, body } = answer;
    response.writeHead(status, { "content-type": type });
    response.end(body);
  }

  #next(name: string): Fault | undefined {
    const counted = this.#faults.filter(
      ({ fault: { on, following } }) =>
        (on === "*" || on === name) && (following === undefined || this.#injected.includes(following)),
    );
    for (const entry of counted) entry.seen++;
    return counted.find(({ fault: { after = 0, times = Infinity }, seen }) => seen > after && seen <= after + times)
      ?.fault;
  }
}

async function answerTo(call: Call, fault: Fault | undefined, cloud: string): Promise<Answered> {
  if (fault !== undefined && "refuse" in fault) return refusal(call, fault);
  const type = call.isJson ? "application/x-amz-json-1.1" : "text/xml";
  if (fault !== undefined && "answer" in fault) return { status: 200, type, body: fault.answer };
  const { status, body } = await forward(call, cloud);
  return { status, type, body: fault === undefined ? body : altered(body, fault) };
}

function altered(body: string, fault: Fault): string {
  if ("replace" in fault) return body.replaceAll(...fault.replace);
  return "merge" in fault ? JSON.stringify(merged(JSON.parse(body), fault.merge)) : body;
}

async function forward({ request, body }: Call, cloud: string): Promise<{ status: number; body: string }> {
  const { method = "POST", url = "/", headers } = request;
  const passed = Object.entries(headers).flatMap(([name, value]): readonly [string, string][] =>
    typeof value === "string" && !HOP.has(name) ? [[name, value]] : [],
  );
  const response = await fetch(`${cloud}${url}`, { method, headers: [...passed], body: new Uint8Array(body) });
  return { status: response.status, body: await response.text() };
}

/** Headers between two neighbours, which are not passed on. */
const HOP = new Set(["connection", "content-length", "expect", "host", "transfer-encoding"]);

function refusal({ isJson }: Call, { refuse: { status, code, message } }: Refusal): Answered {
  return isJson
    ? { status, type: "application/x-amz-json-1.1", body: JSON.stringify({ __type: code, message }) }
    : {
        status,
        type: "text/xml",
        body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
      };
}

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const target = request.headers["x-amz-target"];
  const action =
    typeof target === "string" ? target.split(".").at(-1) : new URLSearchParams(body.toString()).get("Action");
  return { name: `${serviceOf(request)}:${action ?? ""}`, isJson: typeof target === "string", request, body };
}

/** The service stands in what the AWS CLI signs: `Credential=shop/20261128/us-east-1/ecs/aws4_request`. */
function serviceOf({ headers: { authorization = "" } }: IncomingMessage): string {
  return /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(authorization)?.[1] ?? "";
}
