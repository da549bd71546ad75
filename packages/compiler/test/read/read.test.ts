import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { MAX_INPUT_BYTES } from "../../src/formats/decode.ts";
import { lintText } from "./lint-text.ts";

const TASK = '{\n  "containerDefinitions": [\n    { "name": "api", "image": "nginx:1.27" }\n  ]\n}\n';

interface Bad {
  readonly file?: string;
  readonly text: string;
  readonly finding: string;
}

const BAD: Readonly<Record<string, Bad>> = {
  "a trailing comma": {
    text: TASK.replace(" }\n", " },\n"),
    finding:
      'input/json-syntax 4:3: The text is not JSON: here stands "]", where a value belongs. Remove the comma before it.',
  },
  "a comment": {
    text: `// the api\n${TASK}`,
    finding:
      'input/json-syntax 1:1: The text is not JSON: here stands "//", where a value belongs. Remove the comment; JSON has none.',
  },
  "single quotes": {
    text: TASK.replace('"name"', "'name'"),
    finding:
      'input/json-syntax 3:7: The text is not JSON: here stands "\'", where a property name in double quotes or "}" belongs. Write it in double quotes.',
  },
  "an unclosed object": {
    text: '{ "containerDefinitions": [{ "name": "api" ',
    finding:
      'input/json-syntax 1:44: The text is not JSON: here stands the end of the file, where a "," or "}" belongs. Close what is open: } ] }.',
  },
  "an unclosed text": {
    text: '{ "containerDefinitions": [{ "name": "api }] }\n',
    finding:
      "input/json-syntax 1:38: The text is not JSON: here stands a string that JSON cannot read, where a value belongs. Close the string on its line, and write line breaks and backslashes as \\n and \\\\.",
  },
  "a missing comma": {
    text: '{ "family": "api" "cpu": "256" }',
    finding:
      'input/json-syntax 1:19: The text is not JSON: here stands a string that JSON cannot read, where a "," or "}" belongs. Write a "," before it.',
  },
  "a place where something is filled in, of standard input": {
    file: "-",
    text: TASK.replace('"nginx:1.27"', '"nginx:1.27", ${MEMORY}'),
    finding:
      'input/json-syntax 3:45: The text is not JSON: here stands "$", where a property name in double quotes belongs. Something is filled in here later: check the text that it makes, or put the placeholder in quotes.',
  },
  "an alias of nothing": {
    file: "template.yaml",
    text: "Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties: *shared\n",
    finding:
      "input/yaml-syntax 4:17: The text is not YAML: the alias *shared repeats what nothing before it names &shared. Name the value that is meant &shared, before it is repeated.",
  },
  "what a heredoc left": {
    text: `${TASK}EOF < /dev/null\n`,
    finding:
      'input/json-syntax 6:1: The text is not JSON: here stands "EOF", where the end of the file belongs. Remove what follows the value.',
  },
  "a second value": {
    text: `${TASK}${TASK}`,
    finding:
      'input/json-syntax 6:1: The text is not JSON: here stands "{", where the end of the file belongs. Remove what follows the value.',
  },
  "a word": {
    text: '{ "containerDefinitions": undefined }',
    finding:
      'input/json-syntax 1:27: The text is not JSON: here stands "undefined", where a value belongs. Fix the text here; an editor that knows JSON shows the position.',
  },
  "broken YAML": {
    file: "template.yaml",
    text: "Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties: [\n  Other: 1\n",
    finding:
      "input/yaml-syntax 5:3: The text is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]. Fix the text here, or a line or two above: indentation, a missing quote and a stray colon are the usual causes.",
  },
  "an empty file": {
    text: " \n",
    finding:
      "input/empty 1:1: The file is empty, so there is nothing to check. Write a task definition, a lifecycle policy or a template into it, or remove it.",
  },
  "ten thousand brackets": {
    text: "[".repeat(10_000) + "]".repeat(10_000),
    finding:
      "input/too-deep 1:201: The text nests deeper than 200 levels here; no document of ECS or ECR comes near that. Omit the file, or look for a bracket that is opened again and again.",
  },
  "ten thousand unclosed objects": {
    text: '{"a":'.repeat(10_000),
    finding:
      "input/too-deep 1:1001: The text nests deeper than 200 levels here; no document of ECS or ECR comes near that. Omit the file, or look for a bracket that is opened again and again.",
  },
  "ten thousand brackets of YAML": {
    file: "template.yml",
    text: `a: ${"[".repeat(10_000)}`,
    finding:
      "input/too-deep 1:204: The text nests deeper than 200 levels here; no document of ECS or ECR comes near that. Omit the file, or look for a bracket that is opened again and again.",
  },
  "ten thousand dashes of YAML": {
    file: "template.yml",
    text: `${"- ".repeat(10_000)}x`,
    finding:
      "input/too-deep 1:1: The text nests deeper than 200 levels here; no document of ECS or ECR comes near that. Omit the file, or look for a bracket that is opened again and again.",
  },
  "an alias bomb": {
    file: "template.yaml",
    text: `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10)}]\n`).join("")}`,
    finding:
      "input/alias-bomb 1:1: The YAML repeats more than 100,000 values through aliases, or an alias contains itself. Write the values out, or omit the file.",
  },
  "an alias of itself": {
    file: "template.yaml",
    text: "a: &a [*a]\n",
    finding:
      "input/alias-bomb 1:1: The YAML repeats more than 100,000 values through aliases, or an alias contains itself. Write the values out, or omit the file.",
  },
  "a prototype key": {
    text: TASK.replace('"name"', '"__proto__": { "essential": true }, "name"'),
    finding:
      'input/prototype-key 3:7: A property is named "__proto__", which nothing of ECS or ECR is; JavaScript programs that copy it break. Remove the property, or rename it.',
  },
  "a lifecycle policy that is not JSON": {
    text: '{ "lifecyclePolicyText": "{ rules: [] }" }',
    finding:
      'ecr-lifecycle/json 1:26: The lifecycle policy is not JSON: here stands "rules", where a property name in double quotes or "}" belongs. AWS answers: "Lifecycle policy validation failure: Could not map policyString into LifecyclePolicy." Fix the text here; an editor that knows JSON shows the position.',
  },
};

function padded(size: number): Uint8Array {
  return Buffer.from(TASK.padEnd(size));
}

describe("a file that holds something of ours in another way", () => {
  const TYPED = "Type: AWS::ECR::Repository\n";

  it.each([
    ["parts.yaml", `a: 1\n---\n${TYPED}`, "it has several YAML documents; check each in a file of its own."],
    [
      "by-stage.json",
      JSON.stringify({ live: { containerDefinitions: [{ name: "api" }] } }),
      "it holds something of ECS or ECR in a way that is not known here; check the part in a file of its own.",
    ],
  ])("is passed over with a word: %s", async (file, text, says) => {
    expect(await lintText(file, text)).toEqual({ file, kind: "foreign", diagnostics: [], says });
  });

  it.each([
    ["parts.yaml", "a: AWS::ECS::Service\n---\nb: 2\n"],
    ["tree.json", '{ "aws:cdk:cloudformation:type": "AWS::ECS::Service" }'],
  ])("is none where it only names it: %s", async (file, text) => {
    expect(await lintText(file, text)).toEqual({ file, kind: "foreign", diagnostics: [] });
  });
});

describe("bad input", () => {
  it.each(Object.entries(BAD))("says one thing about %s", async (_, { file = "task.json", text, finding }) => {
    const { kind, diagnostics } = await lintText(file, text);
    expect(kind).toBe("unreadable");
    expect(
      diagnostics.map(
        ({ code, origin, message, help }) => `${code} ${origin?.line}:${origin?.column}: ${message} ${help}`,
      ),
    ).toEqual([finding]);
  });

  it.each([
    ["Latin 1", Buffer.from('{ "family": "caf\u00e9" }', "latin1"), "holds bytes that are not UTF-8 text"],
    ["UTF-16", Buffer.from(`\uFEFF${TASK}`, "utf16le"), "is written in UTF-16 (little endian)"],
    ["UTF-16 without a mark", Buffer.from(TASK, "utf16le"), "is written in UTF-16 (little endian)"],
  ])("names %s", async (_, bytes, what) => {
    const [linted] = await lint([{ file: "task.json", bytes, isNamed: true }]);
    expect(linted?.diagnostics).toEqual([
      {
        code: "input/not-utf8",
        severity: "error",
        message: `The file ${what}; AWS takes documents in UTF-8.`,
        help: "Save it as UTF-8.",
        origin: { file: "task.json", line: 1, column: 1 },
      },
    ]);
  });

  it.each(["null", "[]", "{}", '"x"', "1"])("does not take %s for a task definition that is fine", async (text) => {
    const named = await lintText("deploy/task-definition.json", text);
    expect(named.diagnostics.map(({ code, origin }) => `${code} ${origin?.line}:${origin?.column}`)).toEqual([
      "input/no-document 1:1",
    ]);
    expect((await lintText("package.json", text)).kind).toBe("foreign");
    const [walked] = await lint([{ file: "task-definition.json", bytes: Buffer.from(text), isNamed: false }]);
    expect(walked?.kind).toBe("foreign");
  });

  it.each(["An error occurred (AccessDenied)", "{}", "a: 1\n---\nb: 2\n"])(
    "expects a document of ours on standard input, not %j",
    async (text) => {
      expect((await lintText("-", text)).diagnostics.map(({ code }) => code)).toEqual(["input/no-document"]);
    },
  );

  it("refuses a document that is far larger than AWS takes, and checks its neighbours", async () => {
    const environment = Array.from({ length: 20_000 }, (_, index) => ({ name: `VARIABLE_${index}`, value: "x" }));
    const task = { family: "api", containerDefinitions: [{ name: "api", image: "nginx", environment }] };
    const alone = await lintText("task.json", JSON.stringify(task));
    expect([alone.kind, alone.diagnostics.map(({ code }) => code)]).toEqual(["unreadable", ["input/too-large"]]);
    const properties = {
      ContainerDefinitions: [{ Name: "api", Image: "nginx:1.27", Memory: 1, Command: ["x".repeat(300_000)] }],
    };
    const resources = {
      A: { Type: "AWS::ECS::TaskDefinition", Properties: properties },
      B: { Type: "AWS::ECS::Cluster", Properties: { ClusterName: "a b" } },
    };
    const template = await lintText("template.json", JSON.stringify({ Resources: resources }));
    expect(template.diagnostics.map(({ code, origin }) => `${code} ${origin?.column}`)).toEqual([
      "input/too-large 67",
      "schema/cluster-name 300217",
    ]);
  });

  it("refuses what is larger than the limit, and reads what is not", async () => {
    const [large] = await lint([{ file: "task.json", bytes: padded(MAX_INPUT_BYTES + 1), isNamed: true }]);
    expect(large?.diagnostics.map(({ code }) => code)).toEqual(["input/too-large"]);
    const [fits] = await lint([{ file: "task.json", bytes: padded(MAX_INPUT_BYTES), isNamed: true }]);
    expect(fits?.kind).toBe("documents");
  });

  it("passes over a broken file that nobody named, unless it is plainly ours", async () => {
    const [other] = await lint([{ file: "a.json", bytes: Buffer.from('{ "clusterName": }'), isNamed: false }]);
    expect(other).toMatchObject({ kind: "foreign", diagnostics: [], note: { code: "input/json-syntax" } });
    const [ours] = await lint([{ file: "a.json", bytes: Buffer.from('{ "containerDefinitions": }'), isNamed: false }]);
    expect(ours).toMatchObject({ kind: "unreadable", diagnostics: [{ code: "input/json-syntax" }] });
  });
});

describe("what is not ours", () => {
  it.each([
    ["package.json", '{ "name": "shop", "version": "1.0.0" }'],
    ["tsconfig.json", '{ "compilerOptions": {} }'],
    ["rules.json", '{ "rules": [{ "test": 1 }] }'],
    ["list.json", "[1, 2]"],
    ["text.json", '"text"'],
    ["service.json", '{ "serviceName": "api" }'],
    ["compose.yaml", "services:\n  api:\n    image: nginx:latest\n"],
    ["kubernetes.yaml", "apiVersion: v1\nkind: Service\n---\napiVersion: v1\nkind: Pod\n"],
    ["chart.yaml", "name: {{ .Values.name }}\nother: {{- if a }}\n"],
    ["bucket.yaml", "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n"],
    ["notes.md", "# Notes\n- [a: b\n"],
    ["word.yaml", "hello\n"],
  ])("is passed over quietly: %s", async (file, text) => {
    expect(await lintText(file, text)).toMatchObject({ kind: "foreign", diagnostics: [] });
  });
});
