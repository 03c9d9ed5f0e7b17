-- That a team named somebody from outside for a task stays when they are forgotten: forgetting gives nobody a task.
ALTER TABLE "task_parts" DROP CONSTRAINT "task_parts_institution_id_outside_id_fkey";

DROP INDEX "task_parts_institution_id_outside_id_idx";
