-- A sign is looked for by its window alone. With the sign first in the primary key, too, a plan made while the table was nearly
-- empty sorted all cases of a common sign, thousands of them, for the newest few hundred.
alter table risk_feature drop constraint risk_feature_pkey, add primary key (case_id, feature);
