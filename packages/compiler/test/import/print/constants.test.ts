import { describe, expect, it } from "vitest";
import { Call, Constant, Method, Noted, Pick, Text } from "../../../src/import/draft.ts";
import { constantsOf, differing, functionsOf } from "../../../src/import/print/constants.ts";

const images = new Constant("images", new Call("repository", ["shop/api"]));
const jobs = new Constant("jobs", new Call("queue", ["jobs", { delaySeconds: new Pick({ a: 1, b: 2 }) }]));
const api = new Constant(
  "api",
  new Call("service", [
    "api",
    { image: new Method(images, "tag", ["1"]), environment: { JOBS: new Text(["x", new Method(jobs, "url")]) } },
  ]),
);
const content = { workloads: [new Noted(api, "why"), api], nothing: undefined };

describe("the constants of a draft", () => {
  it("come each once, after those they are made of", () => {
    expect(constantsOf(content)).toEqual([images, jobs, api]);
  });

  it("differ where anything in them does", () => {
    const differs = differing();
    expect([images, jobs, api].map(differs)).toEqual([false, true, true]);
  });

  it("call functions of the language", () => {
    expect([...functionsOf([content, new Call("network.existing", [])])].toSorted()).toEqual([
      "network",
      "pick",
      "queue",
      "repository",
      "service",
      "text",
    ]);
  });
});
