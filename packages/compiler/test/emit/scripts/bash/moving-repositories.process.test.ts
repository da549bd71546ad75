import { app, repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { withMovingRepositories } from "../../../../src/emit/scripts/bash/moving-repositories.ts";
import { templateText } from "../../../../src/emit/scripts/bash/template-text.ts";
import { lower } from "../../../../src/lower/lower.ts";
import { runBash } from "./run-bash.ts";

const STEPS = 'survey_shared() {\n  keep_what_goes "$1"\n}\n';
const repositories = Array.from({ length: 9 }, (_, index) => repository(`shop/part-${index}`));

function steps(registryStacks: number): string {
  const { assembly } = lower(app("shop", { workloads: [], repositories, registryStacks }), "default");
  return withMovingRepositories(assembly, STEPS);
}

function template(...ids: readonly string[]): string {
  const resources = ids.map((id) =>
    [
      `  ${id}Repository:`,
      "    Type: AWS::ECR::Repository",
      "    DeletionPolicy: Retain",
      "    Properties:",
      `      RepositoryName: shop/${id.toLowerCase()}`,
    ].join("\n"),
  );
  const outputs = ids.map((id) => `  ${id}RepositoryUri:\n    Value: !GetAtt ${id}Repository.RepositoryUri`);
  return ["Resources:", ...resources, "Outputs:", ...outputs, ""].join("\n");
}

function file(path: string, text: string): string {
  return `mkdir -p "$(dirname "${path}")"\ncat >"${path}" <<'END'\n${text}END`;
}

describe("repositories between the stacks of a registry", () => {
  it("are no matter of an app with one", () => {
    expect(steps(1)).toBe(STEPS);
  });

  it("leave the stack that they were in before the one that they go to takes them, and others stay", () => {
    const { out } = runBash([
      templateText,
      steps(2).replace(STEPS, ""),
      file("$work/deployed.shop-registry.yaml", template("Api", "Web", "Old")),
      'cd "$work"',
      file("cloudformation/shop-registry.yaml", template("Web")),
      file("cloudformation/shop-registry-2.yaml", template("Api")),
      "let_repositories_move shop-registry",
      "let_repositories_move shop-registry",
      'cat "$work/deployed.shop-registry.yaml"',
    ]);
    expect(out).toBe(template("Web", "Old"));
  });

  it("are looked at before what a stack loses is put back", () => {
    expect(steps(2)).toContain('survey_shared() {\n  let_repositories_move "$1"\n  keep_what_goes "$1"\n}\n');
  });
});
