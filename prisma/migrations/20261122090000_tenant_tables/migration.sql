-- Which institution this transaction works in, and for whom. Set by the pool in the BEGIN message only;
-- after its transaction a setting reads as '' rather than null.
create function current_institution() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.institution_id', true), '')::uuid $$;
create function current_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;


-- CreateTable
CREATE TABLE "conversations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_for" TIMESTAMPTZ(3),
    "held_on" DATE,
    "duration_minutes" SMALLINT,
    "place" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "student_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "conversation_topics" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "topic" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "conversation_topics_pkey" PRIMARY KEY ("institution_id","conversation_id","topic")
);

-- CreateTable
CREATE TABLE "conversation_competences" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "competence" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "conversation_competences_pkey" PRIMARY KEY ("institution_id","conversation_id","competence")
);

-- CreateTable
CREATE TABLE "conversation_reports" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_reports_pkey" PRIMARY KEY ("institution_id","conversation_id")
);

-- CreateTable
CREATE TABLE "agreements" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "doer" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "due_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settlement" TEXT,
    "conversation_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,

    CONSTRAINT "agreements_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "conversation_confirmations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "conversation_confirmations_pkey" PRIMARY KEY ("institution_id","conversation_id","person_id")
);

-- CreateTable
CREATE TABLE "conversation_cancellations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "conversation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_by_id" UUID NOT NULL,

    CONSTRAINT "conversation_cancellations_pkey" PRIMARY KEY ("institution_id","conversation_id")
);

-- CreateTable
CREATE TABLE "import_runs" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "is_complete" BOOLEAN NOT NULL DEFAULT false,
    "layout" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prepared_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "import_runs_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "import_files" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "run_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("institution_id","run_id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "run_id" UUID NOT NULL,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("institution_id","run_id","number")
);

-- CreateTable
CREATE TABLE "column_matches" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "kind" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "column_matches_pkey" PRIMARY KEY ("institution_id","kind","header")
);

-- CreateTable
CREATE TABLE "institution_settings" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "required_talks" SMALLINT NOT NULL DEFAULT 2,
    "minimum_staff" SMALLINT NOT NULL DEFAULT 5,
    "minimum_students" SMALLINT NOT NULL DEFAULT 10,
    "contract_horizon_months" SMALLINT NOT NULL DEFAULT 9,
    "works_council_consent_on" DATE,
    "works_council_document" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "institution_settings_pkey" PRIMARY KEY ("institution_id")
);

-- CreateTable
CREATE TABLE "holiday_weeks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "monday" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_weeks_pkey" PRIMARY KEY ("institution_id","monday")
);

-- CreateTable
CREATE TABLE "org_units" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "parent_id" UUID,

    CONSTRAINT "org_units_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "teams" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "people" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "infix" TEXT,
    "family_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "staff_members" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "personnel_number" TEXT NOT NULL,
    "job_title" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "staff_members_pkey" PRIMARY KEY ("institution_id","person_id")
);

-- CreateTable
CREATE TABLE "contracts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "fte" DECIMAL(5,4) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "contracts_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "team_memberships" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "person_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "team_memberships_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "appointments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "person_id" UUID NOT NULL,
    "unit_id" UUID,
    "team_id" UUID,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "crebo_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "pathway" TEXT NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "students" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "student_number" TEXT NOT NULL,

    CONSTRAINT "students_pkey" PRIMARY KEY ("institution_id","person_id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "group_name" TEXT,
    "study_year" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "student_id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "coach_assignments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "ended_because" TEXT,
    "successor_id" UUID,
    "student_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,

    CONSTRAINT "coach_assignments_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "word" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("institution_id","word","kind","entity_id")
);

-- CreateTable
CREATE TABLE "team_plans" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "ambition" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "team_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "team_plans_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "plan_goals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "going_well" TEXT NOT NULL,
    "could_improve" TEXT NOT NULL,
    "contributes_to" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "plan_id" UUID NOT NULL,

    CONSTRAINT "plan_goals_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "plan_actions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "what" TEXT NOT NULL,
    "success_sign" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "progress" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "goal_id" UUID NOT NULL,

    CONSTRAINT "plan_actions_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "plan_action_owners" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "action_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "plan_action_owners_pkey" PRIMARY KEY ("institution_id","action_id","person_id")
);

-- CreateTable
CREATE TABLE "plan_consultations" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "plan_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" UUID NOT NULL,

    CONSTRAINT "plan_consultations_pkey" PRIMARY KEY ("institution_id","plan_id")
);

-- CreateTable
CREATE TABLE "plan_adoptions" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "adopted_on" DATE NOT NULL,
    "present_count" SMALLINT NOT NULL,
    "member_count" SMALLINT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "plan_adoptions_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "plan_reviews" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "developments" TEXT NOT NULL,
    "student_effect" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "plan_reviews_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "institutions" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution_keys" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institution_keys_pkey" PRIMARY KEY ("institution_id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("institution_id","person_id","key")
);

-- CreateTable
CREATE TABLE "drafts" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("institution_id","person_id","form","subject")
);

-- CreateTable
CREATE TABLE "roles" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "roles_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "role_profiles" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "description" TEXT NOT NULL,
    "school_year" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "role_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "role_profiles_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "role_tasks" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "what" TEXT NOT NULL,
    "moment" TEXT,
    "setting" TEXT NOT NULL,
    "profile_id" UUID NOT NULL,

    CONSTRAINT "role_tasks_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "competences" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "career_competence" TEXT,

    CONSTRAINT "competences_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "competence_levels" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "competence_levels_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "required_competences" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "profile_id" UUID NOT NULL,
    "competence_id" UUID NOT NULL,
    "level_id" UUID NOT NULL,

    CONSTRAINT "required_competences_pkey" PRIMARY KEY ("institution_id","profile_id","competence_id")
);

-- CreateTable
CREATE TABLE "profile_approvals" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "key" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "profile_id" UUID NOT NULL,
    "approved_by_id" UUID NOT NULL,

    CONSTRAINT "profile_approvals_pkey" PRIMARY KEY ("institution_id","profile_id","key")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "minutes_per_year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "person_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "team_id" UUID,

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateTable
CREATE TABLE "trail_events" (
    "institution_id" UUID NOT NULL DEFAULT current_institution(),
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "on_day" DATE NOT NULL DEFAULT CURRENT_DATE,
    "kind" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "actor_id" UUID,
    "acting_as" TEXT,
    "entity" TEXT NOT NULL,
    "entity_id" UUID,
    "subject_person_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "trail_events_pkey" PRIMARY KEY ("institution_id","id")
);

-- CreateIndex
CREATE INDEX "conversations_institution_id_student_id_held_on_idx" ON "conversations"("institution_id", "student_id", "held_on");

-- CreateIndex
CREATE INDEX "conversations_institution_id_coach_id_planned_for_idx" ON "conversations"("institution_id", "coach_id", "planned_for");

-- CreateIndex
CREATE INDEX "conversations_institution_id_held_on_idx" ON "conversations"("institution_id", "held_on");

-- CreateIndex
CREATE INDEX "agreements_institution_id_conversation_id_idx" ON "agreements"("institution_id", "conversation_id");

-- CreateIndex
CREATE INDEX "agreements_institution_id_student_id_idx" ON "agreements"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "conversation_confirmations_institution_id_person_id_idx" ON "conversation_confirmations"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "conversation_cancellations_institution_id_cancelled_by_id_idx" ON "conversation_cancellations"("institution_id", "cancelled_by_id");

-- CreateIndex
CREATE INDEX "import_runs_institution_id_created_at_idx" ON "import_runs"("institution_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_runs_institution_id_created_by_id_idx" ON "import_runs"("institution_id", "created_by_id");

-- CreateIndex
CREATE INDEX "import_rows_institution_id_run_id_verdict_number_idx" ON "import_rows"("institution_id", "run_id", "verdict", "number");

-- CreateIndex
CREATE INDEX "org_units_institution_id_parent_id_idx" ON "org_units"("institution_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "org_units_institution_id_code_key" ON "org_units"("institution_id", "code");

-- CreateIndex
CREATE INDEX "teams_institution_id_unit_id_idx" ON "teams"("institution_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "teams_institution_id_code_key" ON "teams"("institution_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "teams_institution_id_name_key" ON "teams"("institution_id", "name");

-- CreateIndex
CREATE INDEX "people_institution_id_kind_sort_name_id_idx" ON "people"("institution_id", "kind", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "people_institution_id_email_key" ON "people"("institution_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "staff_members_institution_id_personnel_number_key" ON "staff_members"("institution_id", "personnel_number");

-- CreateIndex
CREATE INDEX "contracts_institution_id_person_id_idx" ON "contracts"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "contracts_institution_id_ends_on_idx" ON "contracts"("institution_id", "ends_on");

-- CreateIndex
CREATE INDEX "team_memberships_institution_id_team_id_person_id_idx" ON "team_memberships"("institution_id", "team_id", "person_id");

-- CreateIndex
CREATE INDEX "team_memberships_institution_id_person_id_idx" ON "team_memberships"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "appointments_institution_id_person_id_idx" ON "appointments"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "appointments_institution_id_office_idx" ON "appointments"("institution_id", "office");

-- CreateIndex
CREATE INDEX "appointments_institution_id_unit_id_idx" ON "appointments"("institution_id", "unit_id");

-- CreateIndex
CREATE INDEX "appointments_institution_id_team_id_idx" ON "appointments"("institution_id", "team_id");

-- CreateIndex
CREATE INDEX "programmes_institution_id_team_id_idx" ON "programmes"("institution_id", "team_id");

-- CreateIndex
CREATE UNIQUE INDEX "programmes_institution_id_crebo_code_name_level_pathway_tea_key" ON "programmes"("institution_id", "crebo_code", "name", "level", "pathway", "team_id");

-- CreateIndex
CREATE UNIQUE INDEX "students_institution_id_student_number_key" ON "students"("institution_id", "student_number");

-- CreateIndex
CREATE INDEX "enrolments_institution_id_student_id_idx" ON "enrolments"("institution_id", "student_id");

-- CreateIndex
CREATE INDEX "enrolments_institution_id_team_id_student_id_idx" ON "enrolments"("institution_id", "team_id", "student_id");

-- CreateIndex
CREATE INDEX "enrolments_institution_id_programme_id_idx" ON "enrolments"("institution_id", "programme_id");

-- CreateIndex
CREATE INDEX "coach_assignments_institution_id_student_id_successor_id_idx" ON "coach_assignments"("institution_id", "student_id", "successor_id");

-- CreateIndex
CREATE INDEX "coach_assignments_institution_id_coach_id_idx" ON "coach_assignments"("institution_id", "coach_id");

-- CreateIndex
CREATE UNIQUE INDEX "coach_assignments_institution_id_student_id_id_key" ON "coach_assignments"("institution_id", "student_id", "id");

-- CreateIndex
CREATE INDEX "search_words_institution_id_entity_id_idx" ON "search_words"("institution_id", "entity_id");

-- CreateIndex
CREATE INDEX "team_plans_institution_id_created_by_id_idx" ON "team_plans"("institution_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_plans_institution_id_team_id_school_year_key" ON "team_plans"("institution_id", "team_id", "school_year");

-- CreateIndex
CREATE INDEX "plan_goals_institution_id_plan_id_idx" ON "plan_goals"("institution_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_actions_institution_id_goal_id_idx" ON "plan_actions"("institution_id", "goal_id");

-- CreateIndex
CREATE INDEX "plan_actions_institution_id_due_on_idx" ON "plan_actions"("institution_id", "due_on");

-- CreateIndex
CREATE INDEX "plan_action_owners_institution_id_person_id_idx" ON "plan_action_owners"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "plan_consultations_institution_id_opened_by_id_idx" ON "plan_consultations"("institution_id", "opened_by_id");

-- CreateIndex
CREATE INDEX "plan_adoptions_institution_id_recorded_by_id_idx" ON "plan_adoptions"("institution_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_adoptions_institution_id_plan_id_number_key" ON "plan_adoptions"("institution_id", "plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_reviews_institution_id_plan_id_idx" ON "plan_reviews"("institution_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_reviews_institution_id_recorded_by_id_idx" ON "plan_reviews"("institution_id", "recorded_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "institutions_slug_key" ON "institutions"("slug");

-- CreateIndex
CREATE INDEX "idempotency_keys_institution_id_created_at_idx" ON "idempotency_keys"("institution_id", "created_at");

-- CreateIndex
CREATE INDEX "drafts_institution_id_updated_at_idx" ON "drafts"("institution_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "roles_institution_id_name_key" ON "roles"("institution_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "roles_institution_id_code_key" ON "roles"("institution_id", "code");

-- CreateIndex
CREATE INDEX "role_profiles_institution_id_created_by_id_idx" ON "role_profiles"("institution_id", "created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_profiles_institution_id_role_id_number_key" ON "role_profiles"("institution_id", "role_id", "number");

-- CreateIndex
CREATE INDEX "role_tasks_institution_id_profile_id_idx" ON "role_tasks"("institution_id", "profile_id");

-- CreateIndex
CREATE UNIQUE INDEX "competences_institution_id_name_key" ON "competences"("institution_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "competence_levels_institution_id_position_key" ON "competence_levels"("institution_id", "position");

-- CreateIndex
CREATE INDEX "required_competences_institution_id_competence_id_idx" ON "required_competences"("institution_id", "competence_id");

-- CreateIndex
CREATE INDEX "required_competences_institution_id_level_id_idx" ON "required_competences"("institution_id", "level_id");

-- CreateIndex
CREATE INDEX "profile_approvals_institution_id_approved_by_id_idx" ON "profile_approvals"("institution_id", "approved_by_id");

-- CreateIndex
CREATE INDEX "role_assignments_institution_id_person_id_idx" ON "role_assignments"("institution_id", "person_id");

-- CreateIndex
CREATE INDEX "role_assignments_institution_id_role_id_idx" ON "role_assignments"("institution_id", "role_id");

-- CreateIndex
CREATE INDEX "role_assignments_institution_id_team_id_idx" ON "role_assignments"("institution_id", "team_id");

-- CreateIndex
CREATE INDEX "trail_events_institution_id_subject_person_id_at_idx" ON "trail_events"("institution_id", "subject_person_id", "at" DESC);

-- CreateIndex
CREATE INDEX "trail_events_institution_id_kind_at_idx" ON "trail_events"("institution_id", "kind", "at" DESC);

-- CreateIndex
CREATE INDEX "trail_events_institution_id_entity_id_at_idx" ON "trail_events"("institution_id", "entity_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_topics" ADD CONSTRAINT "conversation_topics_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_competences" ADD CONSTRAINT "conversation_competences_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_reports" ADD CONSTRAINT "conversation_reports_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_confirmations" ADD CONSTRAINT "conversation_confirmations_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_confirmations" ADD CONSTRAINT "conversation_confirmations_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_cancellations" ADD CONSTRAINT "conversation_cancellations_institution_id_conversation_id_fkey" FOREIGN KEY ("institution_id", "conversation_id") REFERENCES "conversations"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_cancellations" ADD CONSTRAINT "conversation_cancellations_institution_id_cancelled_by_id_fkey" FOREIGN KEY ("institution_id", "cancelled_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_institution_id_run_id_fkey" FOREIGN KEY ("institution_id", "run_id") REFERENCES "import_runs"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_institution_id_run_id_fkey" FOREIGN KEY ("institution_id", "run_id") REFERENCES "import_runs"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "column_matches" ADD CONSTRAINT "column_matches_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "institution_settings" ADD CONSTRAINT "institution_settings_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "holiday_weeks" ADD CONSTRAINT "holiday_weeks_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_institution_id_parent_id_fkey" FOREIGN KEY ("institution_id", "parent_id") REFERENCES "org_units"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "teams" ADD CONSTRAINT "teams_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "org_units"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "staff_members" ADD CONSTRAINT "staff_members_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_institution_id_unit_id_fkey" FOREIGN KEY ("institution_id", "unit_id") REFERENCES "org_units"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "students" ADD CONSTRAINT "students_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_institution_id_programme_id_fkey" FOREIGN KEY ("institution_id", "programme_id") REFERENCES "programmes"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coach_assignments" ADD CONSTRAINT "coach_assignments_institution_id_student_id_fkey" FOREIGN KEY ("institution_id", "student_id") REFERENCES "students"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coach_assignments" ADD CONSTRAINT "coach_assignments_institution_id_coach_id_fkey" FOREIGN KEY ("institution_id", "coach_id") REFERENCES "staff_members"("institution_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "coach_assignments" ADD CONSTRAINT "coach_assignments_institution_id_student_id_successor_id_fkey" FOREIGN KEY ("institution_id", "student_id", "successor_id") REFERENCES "coach_assignments"("institution_id", "student_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_plans" ADD CONSTRAINT "team_plans_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "team_plans" ADD CONSTRAINT "team_plans_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_goals" ADD CONSTRAINT "plan_goals_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_institution_id_goal_id_fkey" FOREIGN KEY ("institution_id", "goal_id") REFERENCES "plan_goals"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_action_owners" ADD CONSTRAINT "plan_action_owners_institution_id_action_id_fkey" FOREIGN KEY ("institution_id", "action_id") REFERENCES "plan_actions"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_action_owners" ADD CONSTRAINT "plan_action_owners_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_consultations" ADD CONSTRAINT "plan_consultations_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_consultations" ADD CONSTRAINT "plan_consultations_institution_id_opened_by_id_fkey" FOREIGN KEY ("institution_id", "opened_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_adoptions" ADD CONSTRAINT "plan_adoptions_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_adoptions" ADD CONSTRAINT "plan_adoptions_institution_id_recorded_by_id_fkey" FOREIGN KEY ("institution_id", "recorded_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_institution_id_plan_id_fkey" FOREIGN KEY ("institution_id", "plan_id") REFERENCES "team_plans"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_institution_id_recorded_by_id_fkey" FOREIGN KEY ("institution_id", "recorded_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "institution_keys" ADD CONSTRAINT "institution_keys_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "roles" ADD CONSTRAINT "roles_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_profiles" ADD CONSTRAINT "role_profiles_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_profiles" ADD CONSTRAINT "role_profiles_institution_id_created_by_id_fkey" FOREIGN KEY ("institution_id", "created_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_tasks" ADD CONSTRAINT "role_tasks_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competences" ADD CONSTRAINT "competences_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "competence_levels" ADD CONSTRAINT "competence_levels_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "required_competences" ADD CONSTRAINT "required_competences_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "required_competences" ADD CONSTRAINT "required_competences_institution_id_competence_id_fkey" FOREIGN KEY ("institution_id", "competence_id") REFERENCES "competences"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "required_competences" ADD CONSTRAINT "required_competences_institution_id_level_id_fkey" FOREIGN KEY ("institution_id", "level_id") REFERENCES "competence_levels"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "profile_approvals" ADD CONSTRAINT "profile_approvals_institution_id_profile_id_fkey" FOREIGN KEY ("institution_id", "profile_id") REFERENCES "role_profiles"("institution_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "profile_approvals" ADD CONSTRAINT "profile_approvals_institution_id_approved_by_id_fkey" FOREIGN KEY ("institution_id", "approved_by_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_institution_id_person_id_fkey" FOREIGN KEY ("institution_id", "person_id") REFERENCES "people"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_institution_id_role_id_fkey" FOREIGN KEY ("institution_id", "role_id") REFERENCES "roles"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_institution_id_team_id_fkey" FOREIGN KEY ("institution_id", "team_id") REFERENCES "teams"("institution_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;



-- A handover writes the old assignment's successor before the successor itself exists.
alter table coach_assignments alter constraint coach_assignments_institution_id_student_id_successor_id_fkey
  deferrable initially deferred;
