import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecsApi } from "../source.ts";
import { property, say } from "../../text.ts";

type Task = Subjects["taskDefinition"];

export const containerDependencyEssential = defineRule({
  code: "schema/container-dependency-essential",
  severity: "error",
  on: "taskDefinition",
  summary: "A container that another one waits for to end is not essential.",
  source: ecsApi("API_ContainerDependency.html"),
  check(task, report) {
    if (!isKnown(task.containerDefinitions)) return;
    task.containerDefinitions.forEach((container, index) => {
      if (!isKnown(container) || !isKnown(container.dependsOn)) return;
      container.dependsOn.forEach((dependency, place) => {
        if (!isKnown(dependency) || !isKnown(dependency.condition) || !waitsForEnd(dependency.condition)) return;
        const target = essentialContainer(task, dependency.containerName);
        if (target === undefined || target.index === index) return;
        report(essential(task, { ...target, condition: dependency.condition, waiting: container.name }, index, place));
      });
    });
  },
});

function waitsForEnd(condition: string): boolean {
  return condition === "COMPLETE" || condition === "SUCCESS";
}

interface Target {
  readonly name: string;
  readonly index: number;
}

/** The container of a name if it is essential; it is, unless it says that it is not. */
function essentialContainer({ containerDefinitions: containers }: Task, name: unknown): Target | undefined {
  if (!isKnown(containers)) return undefined;
  for (const [index, container] of containers.entries()) {
    if (!isKnown(container) || !isKnown(container.name) || container.name !== name) continue;
    return container.essential === undefined || container.essential === true
      ? { name: container.name, index }
      : undefined;
  }
  return undefined;
}

interface Wait extends Target {
  readonly condition: string;
  readonly waiting: unknown;
}

function essential(
  task: Task,
  { condition, index: target, name, waiting }: Wait,
  index: number,
  place: number,
): Finding {
  const label = typeof waiting === "string" ? `"${waiting}"` : `#${index + 1}`;
  const at = ["containerDefinitions", target, "essential"];
  return {
    at: ["containerDefinitions", index, "dependsOn", place, "condition"],
    message: `Container ${label} waits for the ${condition} of container "${name}", which is essential: the task stops when it ends. AWS answers: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".`,
    help: say`Set ${property(at)} to false on container "${name}".`,
    ...(hasOtherEssential(task, target)
      ? { fix: { title: `Make ${name} not essential`, edits: [{ op: "set", at, value: false }] } }
      : {}),
  };
}

function hasOtherEssential({ containerDefinitions: containers }: Task, target: number): boolean {
  if (!isKnown(containers)) return false;
  return containers.some(
    (container, index) => index !== target && isKnown(container) && (container.essential ?? true) === true,
  );
}
