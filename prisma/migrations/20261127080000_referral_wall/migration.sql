-- Of what an earlier coach referred, a next one finds only what the student leaves open (6.5-4), in the database too.
alter policy in_the_chain on referrals using (
  student_id = (select current_person())
  or (author_id = (select current_person()) and student_id in (select current_coached()))
  or student_id in (select s.student_id from current_students() s where s.opens_earlier)
  or (sent_at is not null and withdrawn_at is null and unit_id in (select current_second_line()))
  or ((select current_person()) is null and written_at < current_day() - 365));
