import { app, cluster, loadBalancer, network, ports, repository, service, type Service } from "ecs-dsl";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import {
  emptyProject,
  type Project,
  type Run,
  writeOutput,
} from "../../packages/compiler/test/emit/scripts/project.ts";
import { Account } from "../lifetime/model/account.ts";
import type { Conflict } from "../lifetime/model/conflict.ts";
import { deleteEverything, DEPLOY_SH, deployTree, refusedBefore } from "../lifetime/model/deploy-tree.ts";
import { factsOf } from "../lifetime/model/resource-facts.ts";
import { type Tree, treeOf } from "../lifetime/model/tree.ts";
import { Cloud } from "./cloud.ts";

/** What a story changes of the shop: two services that call each other. */
export interface Shop {
  /** Undefined for a network that is there already. */
  readonly zones?: 2 | 3;
  readonly isRouted?: boolean;
  /** The name of the service that is not api. */
  readonly other?: string;
  readonly clusterName?: string;
  readonly protocol?: "http" | "http2";
}

/** How `deploy.sh` went. */
interface Deployed extends Run {
  /** The calls that change something, in order. */
  readonly changes: readonly string[];
}

/** The same, with the kinds of conflicts that the model finds. */
interface Judged extends Deployed {
  readonly model: readonly string[];
}

/** What a deployment does when it changes something; a change set that is not executed is deleted. */
const CHANGES = /Execute|Update|Put|Register|CreateService|CreateStack|Delete(?!ChangeSet)/;

/** A life of the shop, in the model of CloudFormation and on moto alike. */
export class Story {
  readonly project: Project;
  readonly cloud: Cloud;
  /** The account of the model. */
  readonly account = new Account();

  private constructor(project: Project, cloud: Cloud) {
    this.project = project;
    this.cloud = cloud;
  }

  static async begin(): Promise<Story> {
    const project = await emptyProject();
    return new Story(project, await Cloud.start(project.folder, 1));
  }

  async end(): Promise<void> {
    this.cloud.stop();
    await this.project.remove();
  }

  /** Deploys the shop, in the model too. */
  async deploy(shop: Shop, ...options: readonly string[]): Promise<Judged> {
    const tree = await this.compile(shop);
    const conflicts = deployTree(this.account, tree, {
      ...DEPLOY_SH,
      stops: true,
      prunes: options.includes("--prune"),
    });
    return { ...(await this.run(...options)), model: kindsOf(conflicts) };
  }

  /** Compiles the shop, and says what of it the model refuses before anything changes. */
  async refusals(shop: Shop): Promise<readonly string[]> {
    return kindsOf(refusedBefore(this.account, await this.compile(shop)));
  }

  /** Runs `deploy.sh` on what is compiled. */
  async run(...options: readonly string[]): Promise<Deployed> {
    await this.cloud.takeCalls();
    const run = await this.project.run("deploy.sh", options, this.cloud.environment);
    return { ...run, changes: (await this.cloud.takeCalls()).filter((call) => CHANGES.test(call)) };
  }

  /** Runs `deploy.sh` on what is compiled, with one of its files changed. */
  async runEdited(file: string, from: string, to: string, ...options: readonly string[]): Promise<Deployed> {
    const path = `ecs.out/production/${file}`;
    const content = await this.project.read(path);
    if (!content.includes(from)) throw new Error(`${file} has no "${from}".`);
    await this.project.write(path, content.replace(from, to));
    const deployed = await this.run(...options);
    await this.project.write(path, content);
    return deployed;
  }

  /** Deletes every stack, the last one first. */
  deleteAll(): readonly string[] {
    const names = this.account.stacks.map(({ name }) => name).toReversed();
    for (const name of names) this.cloud.ask("cloudformation", "delete-stack", "--stack-name", name);
    return kindsOf(deleteEverything(this.account));
  }

  /** Compiles the shop in the stead of what was compiled before. */
  async compile(shop: Shop): Promise<Tree> {
    await this.project.removeOutput();
    const files = emit(lower(appOf(shop), "production").assembly, { config: "../../ecs.config.ts" });
    await writeOutput(this.project, files);
    const tree = treeOf(new Map(files.map(({ path, content }) => [path, content])));
    await this.cloud.tellReplacements(replacementsOf(tree));
    return tree;
  }
}

function kindsOf(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.map(({ kind }) => kind);
}

function replacementsOf({ waves }: Tree): Readonly<Record<string, readonly string[]>> {
  const types = waves.flat().flatMap(({ template }) => Object.values(template.resources).map(({ type }) => type));
  return Object.fromEntries(types.map((type) => [type, factsOf(type)?.replaces ?? []]));
}

function appOf(shop: Shop) {
  const { clusterName } = shop;
  return app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({
      workloads: servicesOf(shop),
      network: networkOf(shop),
      cluster: cluster(clusterName === undefined ? {} : { name: clusterName }),
    }),
  });
}

function networkOf({ zones }: Shop) {
  if (zones !== undefined) return network({ availabilityZones: zones });
  return network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
}

function servicesOf({ isRouted = false, other = "auth", protocol = "http" }: Shop): readonly Service[] {
  const size = { cpu: 256, memory: 512, desiredCount: 1 } as const;
  const api = ports("api", { http: 80 });
  const second = ports(other, { http: { containerPort: 80, appProtocol: protocol } });
  return [
    service("api", {
      ...size,
      image: repository("shop/api").build("./api"),
      ports: api,
      routes: isRouted ? { http: loadBalancer("edge").route({ path: "/*" }) } : {},
      environment: { OTHER_URL: second.url("http") },
    }),
    service(other, {
      ...size,
      image: "public.ecr.aws/docker/library/nginx:1.27.3",
      ports: second,
      environment: { API_URL: api.url("http") },
    }),
  ];
}
