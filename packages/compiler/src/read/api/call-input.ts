import type { Path } from "@ecs-dsl/validators";
import { documentOf } from "../cloudformation/resource-document.ts";
import { NO_SCOPE } from "../scope.ts";
import type { DocumentReader, DocumentsRead, ParsedFile } from "../document-reader.ts";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";

/** Inputs of calls of EventBridge, its Scheduler and Application Auto Scaling that are about ECS, as the AWS CLI takes them from a file. */
export const callInputReader: DocumentReader = { read };

function read({ file, parsed: { value } }: ParsedFile): DocumentsRead | undefined {
  const documents = [...targetsIn(value).map((at) => targetDocument(value, at, file)), ...scalingIn(value, file)];
  return documents.length === 0 ? undefined : { documents, problems: [] };
}

/** Where targets stand: by themselves, in a list, in a rule with its targets, and in a schedule. */
function targetsIn(value: unknown): readonly Path[] {
  if (Array.isArray(value)) return value.every(isTarget) ? value.map((_, index) => [index]) : [];
  if (!isRecord(value)) return [];
  if (isTarget(value)) return [[]];
  const { Target: target, Targets: targets } = value;
  if (isTarget(target)) return [["Target"]];
  return Array.isArray(targets) ? targets.flatMap((one, index) => (isTarget(one) ? [["Targets", index]] : [])) : [];
}

/** What EventBridge starts in ECS. */
function isTarget(value: unknown): boolean {
  const parameters = isRecord(value) ? value["EcsParameters"] : undefined;
  return (
    isRecord(value) &&
    typeof value["Arn"] === "string" &&
    isRecord(parameters) &&
    typeof parameters["TaskDefinitionArn"] === "string"
  );
}

function targetDocument(file: unknown, at: Path, name: string): SourceDocument {
  const root = [...at, "EcsParameters"];
  const properties = root.reduce<unknown>(
    (here, step) => (here instanceof Object ? Reflect.get(here, step) : undefined),
    file,
  );
  const resource = { id: name, kind: "ecsTarget", properties, region: undefined, root, scope: NO_SCOPE } as const;
  // The AWS CLI has words of its own for names in another case.
  return { ...documentOf(resource), misspelt: [], mayBeCompleted: true };
}

/** What only one call of Application Auto Scaling has, and the resource of a template that says the same. */
const SCALING = [
  { own: ["MinCapacity", "MaxCapacity"], type: "AWS::ApplicationAutoScaling::ScalableTarget" },
  { own: ["PolicyName"], type: "AWS::ApplicationAutoScaling::ScalingPolicy" },
] as const;

/** The call as the resource of a template by itself, by which rules know it. */
function scalingIn(value: unknown, file: string): readonly SourceDocument[] {
  if (!isRecord(value) || value["ServiceNamespace"] !== "ecs" || typeof value["ResourceId"] !== "string") return [];
  const call = SCALING.find(({ own }) => own.some((name) => name in value));
  if (call === undefined) return [];
  return [
    {
      kind: "template",
      name: file,
      value: { Resources: { [file]: { Type: call.type, Properties: value } } },
      mayBeCompleted: true,
      misspelt: [],
      spelling: "cloudFormation",
      writtenAt: (path) => ({ path: path.slice(PROPERTIES) }),
    },
  ];
}

/** Steps to the properties of a resource. */
const PROPERTIES = 3;
