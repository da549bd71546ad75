import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CelEngine, TemplateFile } from "@aws/cloudformation-validate";
import { toCloudFormation } from "../../packages/compiler/src/cloudformation/spelling.ts";
import { check, SHAPES } from "../../packages/validators/src/index.ts";
import type { Case, Json, Judge } from "./case.ts";

/** Whether each judge rejects a case, and why; a judge that was not asked, or that has no answer, is absent. */
export type Verdicts = Readonly<Partial<Record<Judge, string | false>>>;

/** Whether we do: with an error. */
export function isRejected({ kind, value }: Case): boolean {
  return check([{ kind, name: kind, value }]).some(({ severity }) => severity === "error");
}

/** Whether there is no moto here; in CI there is. */
export function isJudgeMissing(): boolean {
  if (spawnSync("python3", ["-c", "import boto3, moto"]).status === 0) return false;
  if (process.env["CI"] !== undefined) throw new Error("moto is not installed; CI asks every judge.");
  process.stderr.write("Skipped: moto is not installed.\n");
  return true;
}

interface Answer {
  readonly model?: string;
  readonly moto?: string;
  readonly failed?: string;
}

/** What AWS's models and moto say, and AWS's own validator of templates. */
export function verdictsOn(cases: readonly Case[]): readonly Verdicts[] {
  const script = join(import.meta.dirname, "judge.py");
  const input = JSON.stringify(cases);
  const run = spawnSync("python3", [script], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (run.status !== 0) throw new Error(`The judge exits ${run.status}: ${run.stderr.slice(-2000)}`);
  const answers: readonly Answer[] = JSON.parse(run.stdout);
  const validated = validatedAs(cases);
  return answers.map((answer, index) => ({
    ...answered(answer),
    "cloudformation-validate": validated.get(index) ?? false,
  }));
}

/** moto is asked only where the model has nothing to say. */
function answered({ failed, model, moto }: Answer): Verdicts {
  if (model !== undefined) return { model };
  return failed === undefined ? { model: false, moto: moto ?? false } : { model: false };
}

/** So many resources a template has that the validator is quick. */
const BATCH = 40;

function validatedAs(cases: readonly Case[]): ReadonlyMap<number, string> {
  const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-against-"));
  const engine = new CelEngine();
  const found = new Map<number, string>();
  for (let start = 0; start < cases.length; start += BATCH) {
    const batch = cases.slice(start, start + BATCH);
    const path = join(folder, `${start}.json`);
    writeFileSync(
      path,
      JSON.stringify({
        Resources: Object.fromEntries(batch.map((one, index) => [`R${start + index}`, resourceOf(one)])),
      }),
    );
    for (const { entity, message, ruleId, severity } of engine.validateStandard(new TemplateFile(path)).diagnostics) {
      if (!isNoVerdict(severity, ruleId) && entity !== undefined)
        found.set(Number(entity.logicalId.slice(1)), `${ruleId} ${message}`);
    }
  }
  rmSync(folder, { recursive: true });
  return found;
}

/** A value that is none of a list is a warning to it; it is no advice. */
function isNoVerdict(severity: string, rule: string): boolean {
  return ["DEBUG", "INFO", "WARN"].includes(severity) && rule !== "W3030";
}

const TYPES = {
  taskDefinition: "AWS::ECS::TaskDefinition",
  service: "AWS::ECS::Service",
  repository: "AWS::ECR::Repository",
} as const;

function resourceOf({ kind, value }: Case): Json {
  if (kind === "lifecyclePolicy")
    return { Type: TYPES.repository, Properties: { LifecyclePolicy: { LifecyclePolicyText: JSON.stringify(value) } } };
  if (kind === "repositoryPolicy") return { Type: TYPES.repository, Properties: { RepositoryPolicyText: value } };
  return { Type: TYPES[kind], Properties: toCloudFormation(SHAPES[kind], value) };
}
