import { expect, it } from "vitest";
import { loggingOf } from "../../../../src/import/copilot/features/logging.ts";
import { remarks, shown } from "../../shown.ts";
import { manifest, settingOf } from "../setting-of.ts";

it.each([
  ["retention: 30", undefined],
  ["retention: 14", "awsLogs({ retentionInDays: 14 })"],
  ["retention: 45", "awsLogs({ retentionInDays: 60 })"],
  [
    "destination: { Name: datadog, TLS: on }\nsecretOptions: { apikey: DD }",
    'fireLens({ to: [{ output: { Name: "datadog", TLS: "on" }, secretOptions: { apikey: parameter("DD") } }] })',
  ],
  [
    "destination: { Name: cloudwatch, region: x, log_group_name: /g, auto_create_group: 'true', log_key: log }\nimage: fb:1\nenableMetadata: false\nvariables: { A: 1 }\nretention: 7",
    'fireLens({ to: [{ cloudWatch: { logGroup: "/g", options: { log_key: "log" } } }], router: { image: "fb:1", environment: { A: 1 }, enableEcsLogMetadata: false, logging: awsLogs({ retentionInDays: 7 }) } })',
  ],
  [
    "destination: { Name: firehose, delivery_stream: s, region: eu-west-1 }",
    'fireLens({ to: [{ firehose: { deliveryStream: "s", region: "eu-west-1" } }] })',
  ],
])("reads %j", (text, code) => {
  expect(shown(loggingOf(manifest(text), settingOf()))).toBe(code);
});

it("says what a router needs an image for", () => {
  const given = manifest("configFilePath: /a.conf\nretention: 45");
  loggingOf(given, settingOf());
  expect(remarks(given).map((remark) => remark.split(":")[0])).toEqual(["configFilePath", "retention"]);
});
