-- Making an operator, an account or a membership in any institution is not for the application: only seeds did, and
-- they are the owner's. What a request may ask for calls these inside, with the owner's rights.
drop function entrance.end_membership(uuid, uuid, date);
revoke execute on function
  entrance.admit(uuid, uuid, uuid, uuid),
  entrance.link_subject(text, text, uuid),
  entrance.set_credential(uuid, text, text),
  entrance.set_operator(uuid)
from koers_app;
