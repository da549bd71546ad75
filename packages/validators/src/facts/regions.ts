/**
 * The words that names of AWS regions are made of; numbers are left open, as AWS opens regions. Checked 2026-11-28.
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const REGION_NAME =
  /^(?:af|ap|ca|cn|eu|eusc-de|eu-isoe|il|me|mx|sa|us|us-gov|us-iso[bf]?)-(?:central|(?:north|south)(?:east|west)?|east|west)-[1-9]\d?$/;
