import type { Node, SourceFile, Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import { environmentNames, lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import { callsOf, languageProject, LANGUAGE_INDEX, wordOf, wordsOf } from "../examples/language.ts";
import type { Noun } from "./hostile-nouns.ts";
import { shopWith } from "./hostile-shop.ts";

/** What the language calls the nouns of the shop that have another name there. */
const CALLS: { readonly [Name in Noun]?: string } = {
  address: "Addresses.address",
  build: "RepositoryImages.build",
  "cached image": "registry.cached",
  "client secret": "secret",
  "cluster arn": "ClusterValues.arn",
  credential: "secret",
  digest: "RepositoryImages.digest",
  "existing cluster": "cluster.existing",
  "existing ec2Capacity": "ec2Capacity.existing",
  "existing load balancer": "loadBalancer.existing",
  "existing managedInstances": "managedInstances.existing",
  "existing namespace": "cloudMap.existing",
  "distribution arn": "Distribution.arn",
  "distribution url": "Distribution.url",
  "existing network": "network.existing",
  "existing network load balancer": "networkLoadBalancer.existing",
  "existing queue": "queue.existing",
  "existing repository": "repository.existing",
  "existing securityGroup": "securityGroup.existing",
  "existing service": "service.existing",
  "existing targetGroup": "targetGroup.existing",
  "existing topic": "topic.existing",
  "fifo queue": "queue",
  host: "Addresses.host",
  job: "task",
  "load balancer arn": "LoadBalancer.arn",
  "load balancer url": "LoadBalancer.url",
  listen: "Listens.listen",
  "listen by UDP": "Listens.listen",
  "made parameter": "parameter",
  "made secret": "secret",
  mailer: "worker",
  "network load balancer arn": "Listens.arn",
  "network load balancer host": "Listens.host",
  "pinned secret": "secret",
  pinnedByCi: "RepositoryImages.pinnedByCi",
  "proxy route": "LoadBalancer.route",
  "shared route": "LoadBalancer.route",
  "queue url": "Addressed.url",
  route: "LoadBalancer.route",
  "security group of tasks": "WorkloadValues.securityGroup",
  server: "service",
  "sidecar logs": "awsLogs",
  "stack arn": "Stack.arn",
  "stack attribute": "Stack.attribute",
  "stack output": "TemplateStack.output",
  "stack port": "Stack.port",
  "stack ref": "Stack.ref",
  "stored parameter": "parameter",
  tag: "RepositoryImages.tag",
  "task definition": "WorkloadValues.taskDefinition",
  "templated stack": "stack",
  url: "Addresses.url",
};

/**
 * What cannot stand beside what the shop has: an app without stacks has nothing else; flow logs are kept for so long in
 * CloudWatch, and in a bucket for ever; a load balancer answers by default, or redirects. A service is called with its settings
 * as they are kept, which are those of EC2, too.
 */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  "AppContent.emits",
  "AppEnvironments.emits",
  "DefaultAction.redirect",
  "FlowLogsProps.retentionInDays",
  "GivenFamily.family",
  "GivenServiceName.serviceName",
  "OnExternal.networkMode",
  "OnExternal.placementConstraints",
  "OnManagedInstances.networkMode",
  "OnManagedInstances.placementConstraints",
]);

describe("the shop that is filled with hostile values", () => {
  it("uses every function, method and property of the language", () => {
    const index = languageProject().addSourceFileAtPath(LANGUAGE_INDEX);
    const words = wordsOf(index);
    const used = usedWords(index);
    expect(words.length).toBeGreaterThan(250);
    expect(words.filter((word) => !used.has(word) && !OF_ANOTHER.has(word))).toEqual([]);
  }, 120_000);
});

function usedWords(index: SourceFile): ReadonlySet<string> {
  const calls = callsOf(index);
  const used = new Set<string>();
  const shop = shopWith((noun, make, ...given) => {
    const call = CALLS[noun] ?? noun;
    used.add(call);
    const types = noun === "content" ? calls.get("app")?.slice(1) : calls.get(call);
    given.forEach((value, at) => addUsed(value, types?.[at] ?? [], index, used));
    return Reflect.apply(make, undefined, given);
  });
  lowerAll(shop, environmentNames(shop));
  return used;
}

/** Adds the words of the properties that the value has of the types. */
function addUsed(value: unknown, types: readonly Type[], at: Node, used: Set<string>): void {
  if (typeof value !== "object" || value === null || "kind" in value) return;
  const meant = membersOf(types);
  const inner = meant.flatMap((type) => type.getArrayElementType() ?? type.getStringIndexType() ?? []);
  for (const [name, below] of Object.entries(value)) {
    const symbols = meant.flatMap((type) => type.getProperty(name) ?? []);
    for (const symbol of symbols) used.add(wordOf(symbol) ?? "");
    addUsed(below, [...symbols.map((symbol) => symbol.getTypeAtLocation(at)), ...inner], at, used);
  }
}

/** What a value of one of the types may be of: members of unions, and what type parameters are at least. */
function membersOf(types: readonly Type[]): readonly Type[] {
  const members = new Set(types);
  for (const type of members) {
    const constraint = type.isLiteral() ? undefined : type.getConstraint();
    for (const inner of [...type.getUnionTypes(), ...type.getIntersectionTypes(), constraint ?? type])
      members.add(inner);
  }
  return [...members];
}
