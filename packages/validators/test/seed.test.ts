import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../src/fix.ts";
import { check, formatPath, type Document } from "../src/index.ts";
import { API_SPELLER, spelt } from "../src/text.ts";

const ECR_PULL = "Fargate does this with the execution role's rights.";
const MOVES = "which moves: a later deployment or a rollback may get another image.";

function seed(name: string, kind: Document["kind"] = "taskDefinition"): Document {
  const text = readFileSync(new URL(`fixtures/seed/${name}.json`, import.meta.url), "utf8");
  return { kind, name, value: JSON.parse(text) };
}

function findings(document: Document): readonly string[] {
  return check([document]).map(
    ({ at, code, message, severity }) => `${severity} ${code} ${formatPath(at) || "."}: ${spelt(message, API_SPELLER)}`,
  );
}

describe("the guide's documents", () => {
  it("have nothing wrong in the example task definition", () => {
    expect(findings(seed("example-task-definition"))).toEqual([]);
  });

  it("lack an execution role and pin no image in the sidecar example", () => {
    expect(findings(seed("example-2-sidecar"))).toEqual([
      `error fargate/execution-role-ecr .: Task "app-with-logging-sidecar" pulls the image of containers "application" and "log-router" from ECR without an execution role; ${ECR_PULL}`,
      `warning images/latest-tag containerDefinitions[0].image: Container "application" runs the tag "latest", ${MOVES}`,
      `warning images/latest-tag containerDefinitions[1].image: Container "log-router" runs the tag "latest", ${MOVES}`,
    ]);
  });

  it("pin no image in the secrets example", () => {
    expect(findings(seed("example-3-secrets"))).toEqual([
      `warning images/latest-tag containerDefinitions[0].image: Container "app" runs the tag "latest", ${MOVES}`,
    ]);
  });

  it("are a part of a task definition in the X-Ray snippet", () => {
    expect(findings(seed("x-ray"))).toEqual([
      "error schema/family-required .: The task definition has no family; ECS requires one.",
      `warning images/latest-tag containerDefinitions[0].image: Container "app" runs the tag "latest", ${MOVES}`,
      'warning networking/xray-daemon-address containerDefinitions[0].environment[0].value: Container "app" sends its segments to "xray-daemon", a container of its own task; names of containers are not in DNS there, so they are lost.',
      'error resources/container-memory-required containerDefinitions[0]: Container "app" has neither memory nor memoryReservation, and its task has no memory; ECS needs one of them.',
      'warning images/missing-tag containerDefinitions[1].image: Container "xray-daemon" runs "amazon/aws-xray-daemon" without a tag, so it gets "latest", which moves.',
      'info ops/deprecated-x-ray-daemon containerDefinitions[1].image: Container "xray-daemon" runs the X-Ray daemon, which AWS has kept in maintenance since 25 February 2026: it gets fixes for security alone.',
    ]);
  });

  it("put the lifecycle rule for any image first, which one edit mends", () => {
    const policy = seed("lifecycle-policy", "lifecyclePolicy");
    expect(findings(policy)).toEqual([
      'error ecr-lifecycle/any-last rules[0].rulePriority: Rule 1 selects any image and is applied before rule 2. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
    ]);
    const edits = check([policy]).flatMap(({ fix }) => fix?.edits ?? []);
    expect(edits).toEqual([{ op: "set", at: ["rules", 0, "rulePriority"], value: 3 }]);
    expect(findings({ ...policy, value: applyEdits(policy.value, edits) })).toEqual([]);
  });
});
