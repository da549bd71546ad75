import { describeDestinations, substituted } from "./routed.ts";

describeDestinations([
  [
    { s3: { bucket: "shop-logs" } },
    {
      Name: "s3",
      region: "eu-west-1",
      bucket: "shop-logs",
      s3_key_format: "/$TAG/%Y/%m/%d/%H/%M/%S-$UUID",
      total_file_size: "1M",
      upload_timeout: "1m",
      use_put_object: "On",
    },
    [{ Effect: "Allow", Action: "s3:PutObject", Resource: [substituted("s3:::shop-logs/*")] }],
  ],
  [
    { s3: { bucket: "shop-logs", prefix: "/eu/api/", region: "us-east-1", options: { upload_timeout: "10m" } } },
    {
      Name: "s3",
      region: "us-east-1",
      bucket: "shop-logs",
      s3_key_format: "/eu/api/$TAG/%Y/%m/%d/%H/%M/%S-$UUID",
      total_file_size: "1M",
      upload_timeout: "10m",
      use_put_object: "On",
    },
    [{ Effect: "Allow", Action: "s3:PutObject", Resource: [substituted("s3:::shop-logs/eu/api/*")] }],
  ],
]);
