import { type ChildProcess, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { pythonFolder, startPython } from "./server.ts";
import { startWarmCli } from "./warm-cli/warm-cli.ts";

/** The tools that a real deployment in the tests needs and this machine lacks. */
export function missingTools(): readonly string[] {
  const tools: readonly (readonly [string, string, readonly string[]])[] = [
    ["the AWS CLI", "aws", ["--version"]],
    ["moto (pip install 'moto[server]')", "python3", ["-c", "import moto.server"]],
  ];
  return tools.filter(([, command, args]) => spawnSync(command, args).status !== 0).map(([name]) => name);
}

/** The account of moto, unless it is told another. */
const MOTOS_OWN = "123456789012";

/** AWS as moto plays it: on a free port of this machine, empty at first. */
export class Cloud {
  readonly #servers: readonly ChildProcess[];
  readonly #folder: string;
  /** What makes the AWS CLI and the docker stand-in talk to this cloud only. */
  readonly environment: NodeJS.ProcessEnv;

  constructor(servers: readonly ChildProcess[], folder: string, environment: NodeJS.ProcessEnv) {
    this.#servers = servers;
    this.#folder = folder;
    this.environment = environment;
  }

  /** Starts a cloud in which services have this many running tasks, or as many as they want; its files go to the folder. */
  static async start(folder: string, runningTasks?: number, account = MOTOS_OWN): Promise<Cloud> {
    const [port, docker] = [await freePort(), join(folder, "docker.log")];
    await Promise.all([writeFile(join(folder, "calls"), ""), writeFile(docker, "")]);
    const url = `http://127.0.0.1:${port}`;
    const [server, cli] = await Promise.all([
      startPython(
        [join(import.meta.dirname, "cloud.py"), String(port), folder],
        async () => (await fetch(`${url}/moto-api/`)).ok,
        {
          // Where it is set, moto takes no account from a role.
          ...(account === MOTOS_OWN ? {} : { MOTO_ACCOUNT_ID: account }),
          ...(runningTasks === undefined ? {} : { MOTO_ECS_SERVICE_RUNNING: String(runningTasks) }),
        },
      ),
      startWarmCli(folder),
    ]);
    const [servers, folders] = cli === undefined ? [[server], []] : [[server, cli.server], [cli.bin]];
    return new Cloud(servers, folder, {
      ...cli?.environment,
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: "shop",
      AWS_SECRET_ACCESS_KEY: "shop",
      AWS_EC2_METADATA_DISABLED: "true",
      DOCKER_LOG: docker,
      ECS_DSL_POLL_SECONDS: "1",
      PATH: [join(import.meta.dirname, "bin"), ...folders, ...pythonFolder(), process.env["PATH"]].join(":"),
    });
  }

  /** The calls made since the last time: `ecs:UpdateService`, `cloudformation:DeleteStack shop-api`. */
  async takeCalls(): Promise<readonly string[]> {
    const calls = join(this.#folder, "calls");
    const text = await readFile(calls, "utf8");
    await writeFile(calls, "");
    return text.split("\n").slice(0, -1);
  }

  /** From now on the cloud knows, by type, the properties whose change replaces a resource. */
  tellReplacements(replacements: Readonly<Record<string, readonly string[]>>): Promise<void> {
    return writeFile(join(this.#folder, "replacements.json"), JSON.stringify(replacements));
  }

  /** What docker was told, one command a line. */
  async docker(): Promise<readonly string[]> {
    const text = await readFile(this.environment["DOCKER_LOG"] ?? "", "utf8");
    return text.split("\n").slice(0, -1);
  }

  /** One answer of AWS, as text. */
  ask(...words: readonly string[]): string {
    const env = { ...process.env, ...this.environment, AWS_DEFAULT_REGION: "us-east-1" };
    return spawnSync("aws", [...words, "--output", "text"], { env, encoding: "utf8" }).stdout.trim();
  }

  stop(): void {
    for (const server of this.#servers) server.kill();
  }
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
