-- The turnover that a case paper states is held by the module economy.
SELECT kernel_drop_type('TurnoverClaim');
DROP TABLE "turnover_claim";
