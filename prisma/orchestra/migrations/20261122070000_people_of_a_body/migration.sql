-- Musicians and guardians are for the body that their ensemble is, or that runs it. The same rule stands on the types; here
-- it holds whatever a statement says. `vesthub.body` is the body that the reading transaction is for, and a write, which
-- only the owner of the tables can make, says '*' in `vesthub.scopes`.
create policy own_body on musician as restrictive for select using (
  current_setting('vesthub.scopes', true) = '*'
  or ensemble_id in (
    select id from ensemble
    where body_id = current_setting('vesthub.body', true) or organiser_body_id = current_setting('vesthub.body', true)
  )
);
create policy own_body on guardian as restrictive for select using (
  current_setting('vesthub.scopes', true) = '*' or musician_id in (select id from musician)
);
