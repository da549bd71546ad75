import { describe, expect, it } from "vitest";
import {
  isEnvironmentName,
  isRepositoryPath,
  pathProblem,
  repositoryPathProblem,
} from "../../src/write/output-path.ts";
import { file, rootFile } from "./folder.ts";

describe("pathProblem", () => {
  it.each(["..", ".", "", "a/b", "a\\b", ".new-x-abcdef", "a\u0000b", "C:"])("refuses the environment %j", (name) => {
    expect(pathProblem(name, [])).toMatchObject({
      code: "output/name",
      message: `Environment ${JSON.stringify(name)} is not a name that a file can have on every system.`,
    });
    expect(isEnvironmentName(name)).toBe(false);
  });

  it.each(["../x", "/x", "a//b", "a/../../b", "a\\..\\b", "a/."])("refuses the file path %j", (path) => {
    expect(pathProblem("staging", [file(path)])).toMatchObject({ code: "output/name" });
    expect(isRepositoryPath(path)).toBe(false);
  });

  it("refuses two files of one name, also where case does not count", () => {
    expect(pathProblem("staging", [file("a"), file("a")])?.message).toBe('Two outputs have the path "a".');
    expect(pathProblem("staging", [file("a.json"), file("A.json")])?.message).toBe(
      'Outputs "a.json" and "A.json" are one file where case does not count.',
    );
  });

  it("accepts plain names", () => {
    expect(pathProblem("staging", [file("deploy.sh"), file("task-definitions/api.json")])).toBeUndefined();
  });
});

describe("repositoryPathProblem", () => {
  it("accepts a file that several environments have in common, when its content is the same", () => {
    const one = rootFile(".github/workflows/deploy.yml", "on: push\n");
    expect(repositoryPathProblem([one, { ...one }], [])).toBeUndefined();
    expect(repositoryPathProblem([one, { ...one, content: "" }], [])?.code).toBe("output/collision");
    expect(repositoryPathProblem([one, { ...one, executable: true }], [])?.code).toBe("output/collision");
  });

  it.each([".git/hooks/post-merge", ".GIT/config", "sub/.git", "../x", "/etc/passwd"])("refuses %j", (path) => {
    expect(repositoryPathProblem([rootFile(path)], [])?.code).toBe("output/name");
  });

  it("refuses what lies in a folder that is swapped as a whole", () => {
    const problem = (path: string) => repositoryPathProblem([rootFile(path)], ["ecs.out"]);
    expect(problem("ecs.out/staging/deploy.sh")).toMatchObject({
      code: "output/name",
      message: 'Output file "ecs.out/staging/deploy.sh" is for the repository\'s root, and lies in the output folder.',
    });
    expect([problem("ecs.out"), problem("ecs.output")].map((found) => found?.code)).toEqual(["output/name", undefined]);
  });
});
