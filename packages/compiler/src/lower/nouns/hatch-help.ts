import { SHAPES } from "@ecs-dsl/validators";

/** What the compiler writes itself: an override of it is refused. */
const OWNED: ReadonlySet<string> = new Set([
  "cluster",
  "containerDefinitions",
  "family",
  "image",
  "launchType",
  "name",
  "networkConfiguration",
  "networkMode",
  "portMappings",
  "requiresCompatibilities",
  "serviceName",
  "taskDefinition",
]);

/** The properties that AWS has, by the part of the overrides that takes them. */
const MEMBERS = {
  container: containerMembers(),
  taskDefinition: Object.keys(SHAPES.taskDefinition.members),
  service: Object.keys(SHAPES.service.members),
};

/** The parts of the overrides of a noun. */
const PARTS: Readonly<Record<string, readonly (keyof typeof MEMBERS)[]>> = {
  "a service": ["container", "taskDefinition", "service"],
  "a worker": ["container", "taskDefinition", "service"],
  "a daemon": ["container", "taskDefinition", "service"],
  "a task": ["container", "taskDefinition"],
  "a scheduled task": ["container", "taskDefinition"],
  "a sidecar": ["container"],
};

/** Where to write a property that AWS has, and the noun or its overrides do not. */
export function hatchHelp(words: string, key: string): string | undefined {
  if (OWNED.has(key)) return undefined;
  const noun = words.replace(/^the overrides of /, "");
  const part = PARTS[noun]?.find((name) => MEMBERS[name].includes(key));
  if (part === undefined) return undefined;
  return `Move it into \`${noun === words ? `overrides: { ${part}: { ${key}: … } }` : part}\`.`;
}

function containerMembers(): readonly string[] {
  const list = SHAPES.taskDefinition.members["containerDefinitions"];
  const item = list?.type === "list" ? list.of : undefined;
  return item?.type === "struct" ? Object.keys(item.members) : [];
}
