import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { lintText } from "./lint-text.ts";

const TASK = "Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: api\n";

const BROKEN: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "a line of Jinja": ["stack.yaml", `${TASK}{% if worker %}\n  Queue:\n    Type: AWS::SQS::Queue\n{% endif %}\n`],
  "a line of Go": ["stack.yaml", `${TASK}{{- range .Services }}\n  {{ .Name }}: x: y\n{{- end }}\n`],
  "a line of ERB": ["stack.yaml", `<% services.each do |s| %>\n${TASK}  a: b: c\n<% end %>\n`],
  "a line that a script replaces": [
    "task.json",
    '{ "containerDefinitions": [{ "cpu": 64,\n$$$$MEMORY$$$$\n"name": "api" }] }',
  ],
  "properties of a shell": ["task.json", '{ "family": "api", "containerDefinitions": [], $MORE }'],
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

  it.each(Object.entries(BROKEN))("passes over %s where somebody names it, with a word", async (_, [file, text]) => {
    const { diagnostics, kind, says } = await lintText(file, text);
    expect([kind, diagnostics]).toEqual(["foreign", []]);
    expect(says).toBe("something is filled in here later; check the text that it makes.");
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

  const UNQUOTED = `{
  "family": \${FAMILY}, "requiresCompatibilities": ["FARGATE"], "networkMode": <MODE>,
  "cpu": %CPU%, "memory": __MEMORY__, "executionRoleArn": $ROLE, "volumes": {{ volumes }},
  "containerDefinitions": [
    $PROXY,
    { "name": "api", "image": <IMAGE>, "cpu": CONTAINER_CPU, "privileged": true, "command": [((command))] }
  ]
}`;

  it("says nothing of values of JSON that are filled in without quotes, and checks the others", async () => {
    const { diagnostics } = await lintText("task-definition.json", UNQUOTED);
    expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.line}:${origin?.column}`)).toEqual([
      "fargate/privileged 6:76",
    ]);
  });

  it("reads containers that are filled in as a whole", async () => {
    const text = '{ "family": "api", "networkMode": "awsvpcs", "containerDefinitions": {{ containers | tojson }} }';
    const { diagnostics } = await lintText("task-definition.json", text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["schema/enum-case"]);
  });

  it("says nothing of values of YAML that are filled in without quotes, and checks the others", async () => {
    const text = `Description: {{ env }} service.
Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: {{ app }}-{{ env }}
      NetworkMode: awsvpc
      RequiresCompatibilities: [FARGATE]
      Cpu: %CPU%
      Memory: @MEMORY@
      ContainerDefinitions:
        - Name: api
          Image: {{ registry }}/shop/api:{{ tag }}
          Privileged: true
          Command: [\${SHELL}, -c, \${COMMAND}]
`;
    const { diagnostics } = await lintText("stack.yaml", text);
    expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.line}:${origin?.column}`)).toEqual([
      "fargate/privileged 14:23",
    ]);
  });

  it("offers no fix where text is none of JSON before it is filled in", async () => {
    const text = UNQUOTED.replace('"name"', '"Name"');
    const { diagnostics, fixed } = await lintText("task-definition.json", text, { isFixing: true });
    expect(diagnostics.map(({ code, fix }) => [code, fix])).toContainEqual(["schema/property-spelling", undefined]);
    expect(fixed).toBeUndefined();
  });

  it("checks a template with values that are filled in without quotes", async () => {
    const text = `{ "Resources": {
  "Task": { "Type": "AWS::ECS::TaskDefinition", "Properties": {
    "RequiresCompatibilities": ["FARGATE"], "NetworkMode": "awsvpc", "Cpu": \${CPU}, "Memory": \${MEMORY},
    "ContainerDefinitions": [{ "Name": "api", "Image": <IMAGE>, "Privileged": true, "Essential": $ESSENTIAL }]
  } },
  "Images": { "Type": "AWS::ECR::Repository", "Properties": {
    "LifecyclePolicy": { "LifecyclePolicyText": {{ policy }} }
  } }
} }`;
    const { diagnostics } = await lintText("template.json", text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["fargate/privileged"]);
  });
});

describe("the image of a template", () => {
  const template = (image: string): string =>
    `Resources:
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: api
      RequiresCompatibilities: [FARGATE]
      NetworkMode: awsvpc
      Cpu: "256"
      Memory: "512"
      ExecutionRoleArn: !Ref Role
      ContainerDefinitions:
        - { Name: api, Image: ${image} }
`;

  it.each([
    ["!Sub '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/shop/api:latest'", "images/latest-tag"],
    ["!Sub ['${Repository}:${Tag}', { Repository: !GetAtt Shop.RepositoryUri, Tag: latest }]", "images/latest-tag"],
    ["!Join [':', [!GetAtt Shop.RepositoryUri, latest]]", "images/latest-tag"],
    ["!Sub '${Registry}/shop/api'", "images/missing-tag"],
    ["!Join ['/', [!Ref Registry, shop, api]]", "images/missing-tag"],
    ["!Sub '${Registry}:5000/shop/api'", "images/missing-tag"],
    ["!Sub '${Registry}/shop/api:-1'", "images/reference-format"],
  ])("is judged by what is known of it: %s", async (image, code) => {
    const { diagnostics } = await lintText("stack.yaml", template(image));
    expect(diagnostics.map((found) => found.code)).toEqual([code]);
  });

  it.each([
    "!Ref Image",
    "!Sub '${Repository}'",
    "!Sub '${Repository}:${Tag}'",
    "!Sub '${Repository}:${Tag}-latest'",
    "!Sub '${Repository}${Suffix}'",
    "!Sub '${Repository}@sha256:${Digest}'",
    "!Sub '${Registry}/shop/api:1.4.2'",
    "!Join [':', [!Ref Repository, !Ref Tag]]",
    "!Join [!Ref Colon, [api, latest]]",
    "!If [IsLive, 'shop/api:latest', 'shop/api:1.4.2']",
    "!ImportValue shop-image",
    '"{{resolve:ssm:/shop/image}}"',
  ])("is unknown where it may be anything: %s", async (image) => {
    const { diagnostics } = await lintText("stack.yaml", template(image));
    expect(diagnostics).toEqual([]);
  });

  it("is never replaced by what is known of it", async () => {
    const text = template("!Sub 'https://${Registry}/shop/api:1.4.2'").replaceAll("Image:", "image:");
    const { diagnostics, fixed } = await lintText("stack.yaml", text, { isFixing: true });
    expect(diagnostics.map(({ code }) => code)).toEqual(["schema/property-spelling", "images/reference-format"]);
    expect(fixed).toBeUndefined();
  });
});
