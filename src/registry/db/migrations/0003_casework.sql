CREATE TABLE "evidence" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"chain" text NOT NULL,
	CONSTRAINT "evidence_once" UNIQUE("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "matter" (
	"case_id" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merchant_claim" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "merchant_claim_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone,
	"proven_by" text,
	"identifier" text,
	CONSTRAINT "merchant_claim_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"party" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"content" jsonb NOT NULL,
	"result" text,
	"note" text,
	"resolved_at" timestamp with time zone,
	"resolved_by" text
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "submission_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answer" text,
	"answer_reason" text,
	"answered_at" timestamp with time zone,
	"answered_by" text
);
--> statement-breakpoint
ALTER TABLE "case_event" ADD COLUMN "actor_id" text;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "kind" text DEFAULT 'complaint' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "merchant" text;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "statement" jsonb;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "due_clock" text;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter" ADD CONSTRAINT "matter_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merchant_claim" ADD CONSTRAINT "merchant_claim_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matter_hash" ON "matter" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "matter_case" ON "matter" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "merchant_claim_case" ON "merchant_claim" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "message_case" ON "message" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "proposal_case" ON "proposal" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "submission_case" ON "submission" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "case_file_due" ON "case_file" USING btree ("due_at","id") WHERE "case_file"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "case_file_merchant" ON "case_file" USING btree ("merchant","category");
--> statement-breakpoint
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Cases of before get about the periods that they have, so that they stand in the queue; their next step sets them exactly.
UPDATE "case_file" SET "due_clock" = 'accept', "due_at" = "opened_at" + interval '9 days' WHERE "state" = 'received';
--> statement-breakpoint
UPDATE "case_file" SET "due_clock" = 'decide', "due_at" = "opened_at" + interval '63 days' WHERE "state" IN ('accepted', 'notified', 'replied');
--> statement-breakpoint
UPDATE "case_file" SET "merchant" = (
  SELECT "one"->>'identifier' FROM "complaint", jsonb_array_elements("content"->'against'->'identifiers') AS "one"
  WHERE "complaint"."case_id" = "case_file"."id"
  ORDER BY "one"->>'evidence' = 'platform' DESC, "one"->>'evidence' = 'address' DESC LIMIT 1
);
