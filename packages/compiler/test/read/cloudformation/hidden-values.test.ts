import { describe, expect, it } from "vitest";
import { hiddenValuesIn } from "../../../src/read/cloudformation/hidden-values.ts";

const Parameters = {
  Password: { Type: "String", NoEcho: true },
  Token: { Type: "String", NoEcho: "true" },
  Stage: { Type: "String", NoEcho: false },
};

function hiddenIn(...values: readonly unknown[]): unknown {
  const Environment = values.map((Value, index) => ({ Name: `V${index}`, Value }));
  return hiddenValuesIn({ ContainerDefinitions: [{ Name: "proxy" }, { Environment }] }, { Parameters });
}

describe("hidden values", () => {
  it("are made of parameters with NoEcho", () => {
    const url = { "Fn::Sub": "https://shop:${Token}@api.test/${Stage}" };
    expect(hiddenIn({ Ref: "Password" }, { Ref: "Stage" }, "plain", url)).toEqual([
      { container: 1, variable: 0, parameter: "Password" },
      { container: 1, variable: 3, parameter: "Token" },
    ]);
  });

  it("are none of resources and of other parameters", () => {
    expect(hiddenIn({ "Fn::GetAtt": ["Database", "Endpoint.Address"] }, { Ref: "toString" })).toEqual([]);
    expect(hiddenValuesIn({ ContainerDefinitions: { Ref: "Password" } }, { Parameters })).toEqual([]);
    expect(hiddenValuesIn(undefined, undefined)).toEqual([]);
  });
});
