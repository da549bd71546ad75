import { setTimeout as wait } from "node:timers/promises";
import { app, service } from "ecs-dsl";
import { emit } from "../../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../../packages/compiler/src/lower/lower.ts";
import {
  emptyProject,
  type Project,
  type Run,
  type Running,
  writeOutput,
} from "../../../packages/compiler/test/emit/scripts/project.ts";
import { Cloud } from "../cloud.ts";
import type { Fault } from "./fault.ts";
import { FaultyProxy } from "./faulty-proxy.ts";

const REDIS = "public.ecr.aws/docker/library/redis";

/** A shop with one service, deployed to a cloud behind a faulty line. */
export class FaultShop {
  readonly project: Project;
  readonly cloud: Cloud;
  readonly proxy: FaultyProxy;
  #tag = 0;

  private constructor(project: Project, cloud: Cloud, proxy: FaultyProxy) {
    this.project = project;
    this.cloud = cloud;
    this.proxy = proxy;
  }

  /** An empty cloud, and the shop compiled for it. */
  static async open(): Promise<FaultShop> {
    const project = await emptyProject();
    const cloud = await Cloud.start(project.folder, 1);
    const proxy = await FaultyProxy.start(cloud.environment["AWS_ENDPOINT_URL"] ?? "");
    await compileShop(project);
    return new FaultShop(project, cloud, proxy);
  }

  /** Deploys an image that was not there before, while these faults happen. */
  deploy(faults: readonly Fault[] = [], ...args: readonly string[]): Promise<Run> {
    return this.#deployNext(faults, {}, ...args).finished;
  }

  /** Deploys an image that was not there before, and kills the script after so many milliseconds. */
  async deployAndKill(signal: NodeJS.Signals, milliseconds: number): Promise<void> {
    const running = this.#deployNext([], {});
    await wait(milliseconds);
    running.kill(signal);
    await running.finished;
  }

  /** Deploys the image of the last time once more, without faults. */
  deployAgain(): Promise<Run> {
    return this.#start([], {}, "--image", `cache=${REDIS}:${this.#tag}`).finished;
  }

  /** As `deploy`, where the AWS CLI makes no call a second time. */
  deployWithoutRetries(faults: readonly Fault[], ...args: readonly string[]): Promise<Run> {
    return this.#deployNext(faults, { AWS_MAX_ATTEMPTS: "1" }, ...args).finished;
  }

  #deployNext(faults: readonly Fault[], more: NodeJS.ProcessEnv, ...args: readonly string[]): Running {
    this.#tag++;
    return this.#start(faults, more, "--image", `cache=${REDIS}:${this.#tag}`, ...args);
  }

  #start(faults: readonly Fault[], more: NodeJS.ProcessEnv, ...args: readonly string[]): Running {
    this.proxy.inject(faults);
    const environment = { ...this.cloud.environment, ...more, AWS_ENDPOINT_URL: this.proxy.url };
    return this.project.start("deploy.sh", args, environment);
  }

  /** Makes a stack that has the app's tags, and that its config does not know. */
  makeStackOfApp(name: string): void {
    const Resources = { Log: { Type: "AWS::Logs::LogGroup", Properties: {} } };
    const tags = ["Key=ecs-dsl:app,Value=shop", "Key=ecs-dsl:environment,Value=production"];
    const words = ["--stack-name", name, "--template-body", JSON.stringify({ Resources }), "--tags", ...tags];
    this.cloud.ask("cloudformation", "create-stack", ...words);
  }

  async close(): Promise<void> {
    this.proxy.stop();
    this.cloud.stop();
    await this.project.remove();
  }
}

async function compileShop(project: Project): Promise<void> {
  const cache = service("cache", { cpu: 256, memory: 512, image: `${REDIS}:0`, ports: { redis: 6379 } });
  const shop = app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({ workloads: [cache] }),
  });
  await writeOutput(project, emit(lower(shop, "production").assembly, { config: "../../ecs.config.ts" }));
}
