import type { Assembly, AssemblyWorkload, ImageBuild, Stack } from "../../../src/model/assembly.ts";
import { getAtt, ref, type Resource, type Template } from "../../../src/cloudformation/template.ts";

/** What a shop is made of; the tests vary it. */
export interface Shop {
  readonly app?: string;
  readonly account?: string;
  readonly region?: string;
  readonly names?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** What the image that is built is tagged with beside its content. */
  readonly moreTags?: Pick<ImageBuild, "tags" | "commitTag">;
  /** Where the repository of that image is, where the app does not make it. */
  readonly existing?: ImageBuild["existing"];
  /** The environment that its images come from. */
  readonly replicatedFrom?: string;
  /** Needs of a workload, by its name. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
}

/** Where a shop is, whose account and region the scripts know. */
export const PLACE = { account: "123456789012", region: "eu-west-1" } as const;

/** A shop of three services, one of which needs another first. */
export function threeServices(): Assembly {
  return shop({ ...PLACE, names: ["api", "cache", "web"], needs: { api: ["cache"] } });
}

/** A shop with one repository, a cluster and services; the first is built, the others use a public image. */
export function shop(props: Shop = {}): Assembly {
  const { app = "shop", account, region, names = ["api", "cache"], tags } = props;
  return {
    app,
    environment: {
      name: "production",
      ...(account === undefined ? {} : { account }),
      ...(region === undefined ? {} : { region }),
    },
    documents: [{ kind: "repository", name: `${app}/backend`, value: {}, origins: [] }],
    sharedStacks: [registry(app), platform(app)],
    workloads: names.map((name, index) => workload(app, name, index === 0, props)),
    ...(tags === undefined ? {} : { tags }),
    graph: () => ({ nodes: [], edges: [] }),
  };
}

function workload(app: string, name: string, isBuilt: boolean, props: Shop): AssemblyWorkload {
  return {
    name,
    kind: "service",
    stack: workloadStack(app, name, isBuilt),
    waves: [props.needs?.[name] === undefined ? 0 : 1],
    images: [
      { name, container: name, parameter: "Image", ...(isBuilt ? { build: build(app, props) } : { named: NAMED }) },
    ],
    cluster: `${app}-production`,
    family: `${app}-production-${name}`,
    logGroup: `/ecs/${app}/production/${name}`,
    deployedTags: { [name]: `deployed-production-${name}` },
    container: name,
    executeCommand: name === "api",
    givenRoles: [],
    rollout: { kind: "service", service: name },
  };
}

const REDIS = "public.ecr.aws/docker/library/redis:7.4-alpine";

const NAMED = { value: REDIS, description: `Image of the container, unless another is given: ${REDIS}` };

function build(app: string, { buildArgs = {}, moreTags, existing, replicatedFrom }: Shop): ImageBuild {
  return {
    repository: existing === undefined ? `${app}/backend` : "platform/vault",
    ...(existing === undefined ? {} : { existing }),
    ...(replicatedFrom === undefined ? {} : { replicatedFrom }),
    context: "./api",
    dockerfile: "Dockerfile",
    buildArgs,
    ...moreTags,
    platform: "linux/amd64",
  };
}

function registry(app: string): Stack {
  const repository = {
    Type: "AWS::ECR::Repository",
    Properties: { RepositoryName: `${app}/backend`, ImageTagMutability: "IMMUTABLE" },
  };
  return {
    name: `${app}-registry`,
    kind: "registry",
    template: template({ Repository: repository }),
    parameters: {},
    inputs: {},
  };
}

function platform(app: string): Stack {
  const cluster = { Type: "AWS::ECS::Cluster", Properties: { ClusterName: `${app}-production` } };
  const outputs = { Cluster: { Value: ref("Cluster") } };
  return {
    name: `${app}-production-platform`,
    kind: "platform",
    template: { ...template({ Cluster: cluster }), Outputs: outputs },
    parameters: {},
    inputs: {},
  };
}

function workloadStack(app: string, name: string, isBuilt: boolean): Stack {
  const taskDefinition = {
    Type: "AWS::ECS::TaskDefinition",
    Properties: {
      Family: `${app}-production-${name}`,
      ContainerDefinitions: [{ Name: name, Image: ref("Image"), Memory: 512, Essential: true }],
    },
  };
  const service = {
    Type: "AWS::ECS::Service",
    Properties: {
      ServiceName: name,
      Cluster: ref("PlatformCluster"),
      TaskDefinition: ref("TaskDefinition"),
      DesiredCount: 2,
    },
  };
  return {
    name: `${app}-production-${name}`,
    kind: "workload",
    template: {
      ...template({ TaskDefinition: taskDefinition, Service: service }),
      Parameters: {
        Image: { Type: "String", Description: isBuilt ? "" : NAMED.description },
        PlatformCluster: { Type: "String" },
      },
      Outputs: { ServiceName: { Value: getAtt("Service", "Name") } },
    },
    parameters: isBuilt ? {} : { Image: REDIS },
    inputs: { PlatformCluster: { stack: `${app}-production-platform`, output: "Cluster" } },
  };
}

function template(Resources: Readonly<Record<string, Resource>>): Template {
  return { AWSTemplateFormatVersion: "2010-09-09", Description: "A shop.", Resources };
}
