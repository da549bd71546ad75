import { describe, expect, it } from "vitest";
import { junit } from "../../src/report/junit.ts";
import { CONTEXT, FINDINGS } from "./findings.ts";

describe("a report in the form of JUnit", () => {
  it("is a suite for each file, and a failed test for each finding that fails", () => {
    const files = ["api/a b,c:#é.json", "clean.yaml", "ecs.config.ts"];
    expect(junit(FINDINGS, { ...CONTEXT, files })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ecs-dsl" tests="4" failures="2" errors="0">
  <testsuite name="api/a b,c:#é.json" tests="1" failures="0" errors="0">
    <testcase name="ecs-dsl" classname="api/a b,c:#é.json" file="api/a b,c:#é.json">
      <system-out>api/a b,c:#é.json:3:5: warning[images/latest-tag] Image &quot;nginx:latest&quot; 100% &lt;moves&gt;, &amp; so on. Name a version: \`nginx:1.27.3\`.\\u000aOr a digest.</system-out>
    </testcase>
  </testsuite>
  <testsuite name="clean.yaml" tests="1" failures="0" errors="0">
    <testcase name="ecs-dsl" classname="clean.yaml" file="clean.yaml"/>
  </testsuite>
  <testsuite name="ecs.config.ts" tests="1" failures="1" errors="0">
    <testcase name="fargate/size-invalid" classname="ecs.config.ts" file="ecs.config.ts" line="9">
      <failure type="error" message="cpu 300 \\u0007\ufffd is no size.">ecs.config.ts:9:2: error[fargate/size-invalid] cpu 300 \\u0007\ufffd is no size.</failure>
    </testcase>
    <system-out>ecs.config.ts:10:1: info[health/retries] …</system-out>
  </testsuite>
  <testsuite name="ecs-dsl" tests="1" failures="1" errors="0">
    <testcase name="settings/syntax" classname="ecs-dsl">
      <failure type="error" message="ecs-dsl.json does not hold a JSON object.">error[settings/syntax] ecs-dsl.json does not hold a JSON object. Write \`{}\`.</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it("fails for warnings where they fail", () => {
    const report = junit(FINDINGS.slice(0, 1), { ...CONTEXT, fails: (severity) => severity !== "info" });
    expect(report).toContain('<failure type="warning"');
  });
});
