import { capitalized, shown } from "@ecs-dsl/validators/words";
import { type Stack, stacksOf } from "../../model/assembly.ts";
import type { Lowered } from "../../model/lowered.ts";
import type { Lowering } from "../lowering.ts";
import { reportAt, sourceOf, type Noun } from "../plan/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";

/** The workload whose stack would be the platform's. */
const PLATFORM = "platform";

/** Reports workloads that would share a stack: IAM's roles and some file systems do not count case. */
export function checkWorkloadNames(lowering: Lowering, workloads: readonly WorkloadPlan[]): void {
  const taken = new Map<string, WorkloadPlan>();
  for (const workload of workloads) {
    const { subject } = workload;
    const name = workload.name.toLowerCase();
    const earlier = taken.get(name);
    taken.set(name, earlier ?? workload);
    if (name === PLATFORM) {
      reportAt(lowering.report, subject, [], {
        code: "config/name-taken",
        message: `${capitalized(subject.words)} has the name of the stack that all workloads share.`,
        help: 'Call it "platform-api".',
      });
    } else if (earlier !== undefined) {
      reportAt(lowering.report, subject, [], {
        code: "config/name-taken",
        message: `${capitalized(subject.words)} and ${earlier.subject.words} differ in case only, which the names of IAM roles do not count.`,
        help: "Give one of them another name.",
        related: [{ message: "The other service is here.", source: sourceOf(earlier.subject) }],
      });
    }
  }
}

/** Reports what environments of one account and region would do to one another's stacks. */
export function checkEnvironmentsApart(app: Noun, all: readonly Lowered[]): void {
  const owners = new Map<string, { readonly lowered: Lowered; readonly stack: Stack }>();
  for (const lowered of all) {
    for (const stack of stacksOf(lowered.assembly)) {
      const key = `${placeOf(lowered)} ${stack.name.toLowerCase()}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { lowered, stack });
      else if (owner.lowered === lowered) continue;
      else if (stack.kind !== "registry") reportTaken(app, lowered, owner.lowered, stack);
      else if (repositoriesOf(stack) !== repositoriesOf(owner.stack)) {
        reportRegistry(app, lowered, owner.lowered, stack);
      }
    }
  }
}

function placeOf({ assembly }: Lowered): string {
  const { account, region } = assembly.environment;
  return `${account} ${region}`;
}

/** The repositories of a registry's stack, without tags: those only change back and forth. */
function repositoriesOf({ template }: Stack): string {
  return JSON.stringify(template.Resources, (key, value: unknown) => (key === "Tags" ? undefined : value));
}

function reportTaken(app: Noun, { assembly, findings }: Lowered, other: Lowered, { name }: Stack): void {
  const environment = assembly.environment.name;
  reportAt((finding) => void findings.push(finding), app, ["environments", environment], {
    code: "config/name-taken",
    message: `Environments ${shown(other.assembly.environment.name)} and ${shown(environment)} both have a stack "${name}" in one account and region.`,
    help: "Give one of the environments or the workloads another name.",
  });
}

function reportRegistry(app: Noun, { assembly, findings }: Lowered, other: Lowered, { name }: Stack): void {
  const environment = assembly.environment.name;
  reportAt((finding) => void findings.push(finding), app, ["environments", environment], {
    code: "config/registry-differs",
    message: `Environments ${shown(other.assembly.environment.name)} and ${shown(environment)} share account, region and the stack "${name}", but not its repositories; each deployment would drop what the other needs.`,
    help: "Return the same `repositories` for both in `define`, with the same settings.",
  });
}
