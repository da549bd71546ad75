import { describe, expect, it } from "vitest";
import { jsonValue, parseJson } from "../../../src/formats/json/parse-json.ts";

describe("parseJson", () => {
  it("gives the value, and the place of each part of it", () => {
    const { parsed } = parseJson('{ "cpu": 256 }');
    expect(parsed?.value).toEqual({ cpu: 256 });
    expect(parsed?.locate(["cpu"]).value).toEqual({ start: 9, end: 12 });
  });

  it("reads values that something fills in without quotes, and keeps the places of the others", () => {
    const { parsed } = parseJson('{ "memory": ${MEMORY}, "cpu": 256 }');
    expect(parsed?.isFilledIn).toBe(true);
    expect(parsed?.locate(["memory"]).value).toEqual({ start: 12, end: 21 });
    expect(parsed?.locate(["cpu"]).value).toEqual({ start: 30, end: 33 });
    expect(parseJson('{ "cpu": 256 }').parsed?.isFilledIn).toBeUndefined();
  });

  it("says where text stops being JSON, and where it nests too deep", () => {
    expect(parseJson('{ "cpu": }').problem).toMatchObject({ code: "input/json-syntax", offset: 9 });
    expect(parseJson('{ "cpu": ${CPU}, }').problem).toMatchObject({ offset: 9 });
    expect(parseJson("[".repeat(300)).problem).toMatchObject({ code: "input/too-deep", offset: 200 });
  });
});

it("tells text that is not JSON from null", () => {
  expect(jsonValue("null")).toBeNull();
  expect(jsonValue("nul")).toBeUndefined();
});
