import { SHAPES, type TaskDefinition } from "../../packages/validators/src/index.ts";
import { stringify } from "yaml";
import { toCloudFormation } from "../../packages/compiler/src/cloudformation/spelling.ts";

/** Every way in which people write a task definition down. */
export const NOTATIONS: Readonly<
  Record<string, { readonly file: string; readonly write: (task: TaskDefinition) => string }>
> = {
  "task definition": { file: "task.json", write: (task) => JSON.stringify(task, null, 2) },
  "minified task definition": { file: "task.json", write: (task) => JSON.stringify(task) },
  "task definition with CRLF and tabs": {
    file: "task.json",
    write: (task) => `${JSON.stringify(task, null, "\t").replaceAll("\n", "\r\n")}\r\n`,
  },
  "described task definition": {
    file: "task.json",
    write: (task) => JSON.stringify({ taskDefinition: task, tags: [] }, null, 4),
  },
  "task definition in YAML": { file: "task.yaml", write: (task) => stringify(task) },
  "JSON template": { file: "template.json", write: (task) => JSON.stringify(template(task), null, 2) },
  "YAML template": { file: "template.yaml", write: (task) => stringify(template(task)) },
  "YAML template with lists in the columns of their names": {
    file: "template.yaml",
    write: (task) => stringify(template(task), { indentSeq: false }),
  },
  "YAML template in flow style": {
    file: "template.yaml",
    write: (task) => stringify(template(task), { collectionStyle: "flow" }),
  },
};

function template(task: TaskDefinition): unknown {
  const properties = toCloudFormation(SHAPES.taskDefinition, task);
  return { Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties: properties } } };
}
