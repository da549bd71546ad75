import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { lintText } from "./lint-text.ts";

const TASK = "Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: api\n";

const BROKEN: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "Jinja in a sentence": ["stack.yaml", `Description: {{ env }} service.\n${TASK}`],
  "a line of Jinja": ["stack.yaml", `${TASK}{% if worker %}\n  Queue:\n    Type: AWS::SQS::Queue\n{% endif %}\n`],
  "a line of Go": ["stack.yaml", `${TASK}{{- range .Services }}\n  {{ .Name }}: x: y\n{{- end }}\n`],
  "a line of ERB": ["stack.yaml", `<% services.each do |s| %>\n${TASK}  a: b: c\n<% end %>\n`],
  "an unquoted variable of Windows": ["task.json", '{ "containerDefinitions": %CONTAINERS% }'],
  "an unquoted variable of a shell": ["task.json", '{ "family": "api", "containerDefinitions": [$CONTAINER] }'],
  "a function of Terraform": ["task.json", '{ "containerDefinitions": [{ "command": "${join(",", args)}" }] }'],
  "a directive of Terraform": ["task.json", '{ "containerDefinitions": [ %{ if proxy } {} %{ endif } ] }'],
};

describe("texts that something fills in", () => {
  it.each(Object.entries(BROKEN))("passes over %s in a folder, with a note", async (_, [file, text]) => {
    const [found] = await lint([{ file, bytes: Buffer.from(text), isNamed: false }]);
    expect(found?.kind).toBe("foreign");
    expect(found?.note?.help).toBe(
      "Something is filled in here later: check the text that it makes, or put the placeholder in quotes.",
    );
  });

  it("still reports a folder's file that is simply broken", async () => {
    const text = '{ "containerDefinitions": [{ "image": "${IMAGE}" } }';
    const [found] = await lint([{ file: "task.json", bytes: Buffer.from(text), isNamed: false }]);
    expect(found?.kind).toBe("unreadable");
  });

  it("says nothing of values that are filled in, and checks the others", async () => {
    const text = `family: {{ family }}
requiresCompatibilities: [FARGATE]
networkMode: "{{ mode }}"
cpu: {{ cpu }}
memory: "<MEMORY>"
executionRoleArn: %ROLE
containerDefinitions:
  - name: api
    image: shop/api:1.0
    privileged: true
    essential: {{ essential }}
    cpu: {{ container_cpu }}
    portMappings: {{ ports }}
    dependsOn: [{ containerName: "$PROXY", condition: "{{ condition }}" }]
`.replace("%ROLE", '"${ROLE}"');
    const { diagnostics } = await lintText("task-definition.yaml", text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["fargate/privileged"]);
  });
});
