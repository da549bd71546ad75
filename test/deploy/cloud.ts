import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The tools that a real deployment in the tests needs and this machine lacks. */
export function missingTools(): readonly string[] {
  const tools: readonly (readonly [string, string, readonly string[]])[] = [
    ["the AWS CLI", "aws", ["--version"]],
    ["moto (pip install 'moto[server]')", "python3", ["-c", "import moto.server"]],
  ];
  return tools.filter(([, command, args]) => spawnSync(command, args).status !== 0).map(([name]) => name);
}

/** AWS as moto plays it: on a free port of this machine, empty at first. */
export class Cloud {
  readonly #server: ChildProcess;
  readonly #calls: string;
  /** What makes the AWS CLI and the docker stand-in talk to this cloud only. */
  readonly environment: NodeJS.ProcessEnv;

  constructor(server: ChildProcess, calls: string, environment: NodeJS.ProcessEnv) {
    this.#server = server;
    this.#calls = calls;
    this.environment = environment;
  }

  /** Starts a cloud in which services have this many running tasks; its files go to the folder. */
  static async start(folder: string, runningTasks: number): Promise<Cloud> {
    const [port, calls, docker] = [await freePort(), join(folder, "calls"), join(folder, "docker.log")];
    await Promise.all([writeFile(calls, ""), writeFile(docker, "")]);
    const server = spawn("python3", [join(import.meta.dirname, "cloud.py"), String(port), calls], {
      env: { ...process.env, MOTO_ECS_SERVICE_RUNNING: String(runningTasks) },
      stdio: "ignore",
    });
    const url = `http://127.0.0.1:${port}`;
    await untilUp(url, server);
    return new Cloud(server, calls, {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: "shop",
      AWS_SECRET_ACCESS_KEY: "shop",
      AWS_EC2_METADATA_DISABLED: "true",
      DOCKER_LOG: docker,
      ECS_DSL_POLL_SECONDS: "1",
      PATH: [join(import.meta.dirname, "bin"), ...pythonFolder(), process.env["PATH"]].join(":"),
    });
  }

  /** The calls made since the last time, sorted: `ecs:UpdateService`. */
  async takeCalls(): Promise<readonly string[]> {
    const text = await readFile(this.#calls, "utf8");
    await writeFile(this.#calls, "");
    return text.split("\n").slice(0, -1).toSorted();
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
    this.#server.kill();
  }
}

/** Where the AWS CLI itself is, when a version manager puts a slower stand-in on the PATH. */
function pythonFolder(): readonly string[] {
  const { stdout } = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" });
  return stdout.trim() === "" ? [] : [dirname(stdout.trim())];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

async function untilUp(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt++) {
    const response = await fetch(`${url}/moto-api/`).catch(() => undefined);
    if (response?.ok === true) return;
    if (server.exitCode !== null) throw new Error(`moto ended with status ${server.exitCode}.`);
    await wait(250);
  }
  throw new Error(`moto is not up at ${url}.`);
}
