import { describe, expect, it } from "vitest";
import { github } from "../../src/report/github.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

describe("annotations of GitHub", () => {
  it("are a command for each finding, in order, with what would end it early escaped", () => {
    expect(github(FINDINGS, CONTEXT).split("\n")).toEqual([
      "::error title=settings/syntax::ecs-dsl.json does not hold a JSON object.%0AWrite `{}`.",
      "::warning title=images/latest-tag,file=api/a b%2Cc%3A#é.json,line=3,endLine=3,col=5,endColumn=19::" +
        'Image "nginx:latest" 100%25 <moves>, & so on.%0AName a version: `nginx:1.27.3`.\\x0aOr a digest.',
      "::error title=fargate/size-invalid,file=ecs.config.ts,line=9,endLine=11::cpu 300 \\x07\\ud800 is no size.",
      "::notice title=health/retries,file=ecs.config.ts,line=10,endLine=10,col=1::…",
      "",
    ]);
  });

  it("are none without a finding", () => expect(github([], CONTEXT)).toBe(""));
});
