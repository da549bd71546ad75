import { check, conform, isUnknown, SHAPES, type Diagnostic, type LifecyclePolicy } from "@ecs-dsl/validators";
import { listed } from "@ecs-dsl/validators/words";
import { inputDiagnostic } from "../formats/input-problem.ts";
import type { ReadInput } from "../formats/read-input.ts";
import { read } from "../read/read.ts";
import { located, type SourceDocument, type SourceFile } from "../read/source-document.ts";
import { FormatLoader } from "../formats/text-formats.ts";

/** The lifecycle policy of a file, or why there is none that ECR would take. */
export type PolicyRead = { readonly policy: LifecyclePolicy } | { readonly problems: readonly Diagnostic[] };

/** Reads the one lifecycle policy that a file holds, or that of the repository whose logical id is given. */
export async function readPolicy(input: ReadInput, repository: string | undefined): Promise<PolicyRead> {
  const { parse } = await new FormatLoader().toolsFor(input);
  const result = read(input, parse);
  if (result.kind === "unreadable") return { problems: result.problems };
  if (result.kind === "foreign") return { problems: [result.problem ?? notOne(input.file, [], repository)] };
  const { source, problems } = result;
  const policies = source.documents.filter(({ kind }) => kind === "lifecyclePolicy");
  const wanted = repository === undefined ? policies : policies.filter(({ name }) => name === repository);
  const [policy, ...more] = wanted;
  if (policy !== undefined && more.length === 0) return sound(policy, source);
  return { problems: problems.length > 0 ? problems : [notOne(input.file, policies, repository)] };
}

function sound(document: SourceDocument, source: SourceFile): PolicyRead {
  const errors = check([document]).filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { problems: errors.map((finding) => located(source, document, finding)) };
  // A null, of which a warning says that it counts as absent, is gone from it.
  const value = conform(SHAPES.lifecyclePolicy, document.value, () => undefined);
  if (isPolicy(value)) return { policy: value };
  const { start } = source.parsed.locate(document.writtenAt([]).path).value;
  return { problems: [inputDiagnostic(source.file, { ...UNKNOWN_POLICY, offset: start }, source.text)] };
}

/** True for a policy of which everything is known. */
function isPolicy(value: unknown): value is LifecyclePolicy {
  let isSound = isWhole(value);
  conform(SHAPES.lifecyclePolicy, value, () => (isSound = false));
  return isSound;
}

function isWhole(value: unknown): boolean {
  if (isUnknown(value)) return false;
  return typeof value !== "object" || value === null || Object.values(value).every(isWhole);
}

const UNKNOWN_POLICY = {
  code: "input/lifecycle-policy",
  message: "Something in the lifecycle policy is filled in later, so what it does is not known yet.",
  help: "Name the file that ECR gets, or what `aws ecr get-lifecycle-policy` prints.",
};

function notOne(file: string, policies: readonly SourceDocument[], repository: string | undefined): Diagnostic {
  const names = listed(
    policies.map(({ name }) => `"${name}"`),
    "and",
  );
  const found = policies.length === 0 ? "There is no lifecycle policy here" : `There are policies of ${names} here`;
  const message = repository === undefined ? `${found}.` : `${found}, and none of "${repository}".`;
  const help =
    policies.length === 0
      ? "Name a file with a lifecycle policy: one that compile writes, a template, or what `aws ecr get-lifecycle-policy` prints."
      : "Name one of them with `--repository ID`.";
  return inputDiagnostic(file, { code: "input/lifecycle-policy", message, help });
}
