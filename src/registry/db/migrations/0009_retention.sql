CREATE TABLE "done_request" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"content_hash" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "forgotten_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "redacted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "redacted_by" text;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "redaction_reason" text;--> statement-breakpoint
ALTER TABLE "done_request" ADD CONSTRAINT "done_request_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "done_request_case" ON "done_request" USING btree ("case_id");--> statement-breakpoint
-- The one change to what happened: the reason that somebody wrote is taken out when its time is over.
CREATE FUNCTION refuse_all_but_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.detail = OLD.detail - 'reason' AND to_jsonb(NEW) - 'detail' = to_jsonb(OLD) - 'detail' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER case_event_append_only ON "case_event";
--> statement-breakpoint
CREATE TRIGGER case_event_append_only BEFORE UPDATE OR DELETE ON "case_event" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_forgetting();
