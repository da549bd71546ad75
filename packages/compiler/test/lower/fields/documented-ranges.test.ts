import { resolve } from "node:path";
import { Project } from "ts-morph";
import { expect, it } from "vitest";
import { SHARE } from "../../../src/lower/fields/tables/capacity-provider-strategy.ts";
import { LOAD_BALANCER } from "../../../src/lower/fields/tables/load-balancer.ts";
import { QUEUE } from "../../../src/lower/fields/tables/queue.ts";
import { ROUTE } from "../../../src/lower/fields/tables/route.ts";
import { SERVICE } from "../../../src/lower/fields/tables/service.ts";
import { TOPIC } from "../../../src/lower/fields/tables/topic.ts";
import { WORKER } from "../../../src/lower/fields/tables/worker.ts";
import type { NumberPropShape, PropShape, StructPropShape } from "../../../src/lower/nouns/prop-shape.ts";

const DSL = resolve(import.meta.dirname, "../../../../dsl/src");
const project = new Project({ skipAddingFilesFromTsConfig: true });

/** Which interface says what the structure's properties are. */
const INTERFACES: readonly (readonly [file: string, name: string, shape: StructPropShape])[] = [
  ["capacity/capacity-share.ts", "ShareProps", SHARE.shape],
  ["network/load-balancer-data.ts", "LoadBalancerProps", LOAD_BALANCER.shape],
  ["network/route.ts", "RouteProps", ROUTE.shape],
  ["network/route.ts", "RouteHealthCheck", structureIn(ROUTE.shape.members.healthCheck)],
  ["resources/queue.ts", "QueueProps", QUEUE.shape],
  ["resources/queue.ts", "DeadLetter", structureIn(QUEUE.shape.members.deadLetter)],
  ["resources/topic.ts", "ArchivePolicy", structureIn(TOPIC.shape.members.archivePolicy)],
  ["workloads/worker.ts", "WorkerScaling", structureIn(WORKER.shape.members.scaling)],
  ["workloads/scaling.ts", "Scaling", structureIn(SERVICE.shape.members.scaling)],
];

function structureIn(shape: PropShape | undefined): StructPropShape {
  if (shape?.type === "struct") return shape;
  const inner = shape?.type === "either" ? shape.shapes.find(({ type }) => type === "struct") : undefined;
  if (inner?.type !== "struct") throw new Error("There is no structure.");
  return inner;
}

const RANGES = INTERFACES.flatMap(([file, name, shape]) =>
  Object.entries(shape.members).flatMap(([property, member]) =>
    isRange(member) ? [{ file, name, property, range: rangeText(member) }] : [],
  ),
);

function isRange(shape: PropShape): shape is NumberPropShape {
  return (shape.type === "integer" || shape.type === "number") && shape.min !== undefined;
}

function rangeText({ min = 0, max }: NumberPropShape): string {
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}

it.each(RANGES)("hover text of $name.$property says $range", ({ file, name, property, range }) => {
  const source = project.addSourceFileAtPath(resolve(DSL, file));
  const docs = source.getInterfaceOrThrow(name).getPropertyOrThrow(property).getJsDocs();
  expect(docs.map((doc) => doc.getDescription().replaceAll(/\s+/g, " ")).join(" ")).toContain(range);
});

it("finds ranges to hold hover texts against", () => {
  expect(RANGES.length).toBeGreaterThan(15);
});
