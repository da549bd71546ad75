import { expect, it } from "vitest";
import { localNames } from "../../../../src/lower/resources/stack/intrinsics.ts";

it.each<[unknown, readonly unknown[]]>([
  [{ A: { Ref: "Table" } }, [{ name: "Table", of: "resource", path: ["A", "Ref"] }]],
  [
    [{ "Fn::GetAtt": ["Db", "Endpoint.Address"] }],
    [{ name: "Db", attribute: "Endpoint.Address", of: "resource", path: [0, "Fn::GetAtt"] }],
  ],
  [
    { "Fn::GetAtt": "Db.Endpoint.Port" },
    [{ name: "Db", attribute: "Endpoint.Port", of: "resource", path: ["Fn::GetAtt"] }],
  ],
  [
    { "Fn::GetAtt": ["Db", { Ref: "AWS::Region" }] },
    [
      { name: "Db", of: "resource", path: ["Fn::GetAtt"] },
      { name: "AWS::Region", of: "resource", path: ["Fn::GetAtt", 1, "Ref"] },
    ],
  ],
  [
    { "Fn::Sub": "${Table}/${Table.Arn}/${!Literal}/$${AWS::Region}" },
    ["Table", "Table", "AWS::Region"].map((name, index) =>
      expect.objectContaining({ name, ...(index === 1 ? { attribute: "Arn" } : {}) }),
    ),
  ],
  [{ "Fn::Sub": ["${Own}-${Table}", { Own: "shop" }] }, [expect.objectContaining({ name: "Table" })]],
  [{ "Fn::If": ["IsLive", 1, 2] }, [{ name: "IsLive", of: "condition", path: ["Fn::If"] }]],
  [{ Ref: "Table", Other: 1 }, []],
  [{ Ref: 4 }, []],
  ["Ref", []],
])("finds the names in %j", (value, names) => {
  expect(localNames(value)).toEqual(names);
});

it("goes round no cycle", () => {
  const holder: Record<string, unknown> = { Table: { Ref: "Table" } };
  holder["Self"] = [holder];
  expect(localNames(holder)).toEqual([{ name: "Table", of: "resource", path: ["Table", "Ref"] }]);
});
