-- What the check had found when a disagreement was recorded: a list of {what, expected, actual}. A record
-- explains these findings and no others; null explains whatever its check finds.
alter table kernel_discrepancy add column found jsonb;
