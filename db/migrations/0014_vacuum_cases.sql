-- Tabs are counted from indexes alone where a vacuum has been: it comes after two changes in a hundred, not after twenty.
alter table cases set (autovacuum_vacuum_scale_factor = 0.02);
