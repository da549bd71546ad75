import * as fc from "fast-check";
import { expect, it } from "vitest";
import { askedFor, filledText } from "../../../src/import/documents/placeholders.ts";
import { Call, Text } from "../../../src/import/draft.ts";

it.each([
  ["{{ must_env `DB_HOST` }}", new Call("deployParameter", ["DbHost"])],
  ["{{ env `STAGE` `dev` }}", new Call("deployParameter", ["Stage", { default: "dev" }])],
  ["{{ ssm `/shop/mode` }}", new Call("parameter", ["/shop/mode"])],
  ["{{ cfn_output `platform` `VpcId` }}", new Call("stackOutput", ["platform", "VpcId"])],
  [
    "{{ tfstate `aws_subnet.private['a'].id` }}",
    new Call("deployParameter", ["AwsSubnetPrivateAId", { description: "Terraform: aws_subnet.private['a'].id" }]),
  ],
  ["${HOST}", new Call("deployParameter", ["Host"])],
  ["<your-host>", new Call("deployParameter", ["YourHost"])],
  ["{{ 1st }}", new Call("deployParameter", ["Value1st"])],
  ["https://${HOST}/v1", new Text(["https://", new Call("deployParameter", ["Host"]), "/v1"])],
])("fills in %s", (text, value) => expect(filledText(text)).toEqual(value));

it("is the text itself where nothing fills it in", () => {
  expect([filledText("plain"), filledText("${open")]).toEqual(["plain", "${open"]);
});

it("asks for a text as a whole", () => {
  expect(askedFor("arn:${ACCOUNT}:x", "db-arn")).toEqual(new Call("deployParameter", ["DbArn"]));
  expect(askedFor("${ARN}", "db-arn")).toEqual(new Call("deployParameter", ["Arn"]));
});

it("takes any text", () => {
  const texts = fc.string({ unit: fc.constantFrom("{", "}", "$", "<", ">", "`", "a", " ", "%") });
  fc.assert(fc.property(texts, (text) => void filledText(text)));
});
