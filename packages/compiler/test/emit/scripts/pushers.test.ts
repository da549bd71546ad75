import { describe, expect, it } from "vitest";
import { pushersSection } from "../../../src/emit/scripts/pushers.ts";
import { PLACE, shop } from "./shop.ts";

describe("what it takes to build into repositories that exist", () => {
  it("is not said where there are none", () => {
    expect(pushersSection(shop(PLACE))).toEqual([]);
  });

  it.each([
    [{}, {}, "arn:aws:ecr:*:*:repository/platform/vault"],
    [PLACE, {}, "arn:aws:ecr:eu-west-1:123456789012:repository/platform/vault"],
    [
      PLACE,
      { account: "987654321098", region: "cn-north-1" },
      "arn:aws-cn:ecr:cn-north-1:987654321098:repository/platform/vault",
    ],
    [
      { ...PLACE, region: "us-gov-west-1" },
      {},
      "arn:aws-us-gov:ecr:us-gov-west-1:123456789012:repository/platform/vault",
    ],
  ])("is a policy about that repository, of an app at %j in one at %j", (place, existing, arn) => {
    const [text = ""] = pushersSection(shop({ ...place, existing }));
    const policy: unknown = JSON.parse(/```json\n([^]*?)\n```/.exec(text)?.[1] ?? "");
    expect(policy).toMatchObject({ Statement: [{ Resource: ["*"] }, { Resource: [arn] }] });
  });
});
