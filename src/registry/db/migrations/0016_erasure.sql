ALTER TABLE "evidence" ADD COLUMN "dropped_at" timestamp with time zone;--> statement-breakpoint
-- Rows of evidence are only ever added, but for one thing: that bytes and name were deleted.
CREATE FUNCTION refuse_all_but_dropping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.dropped_at IS NULL AND NEW.dropped_at IS NOT NULL AND NEW.name = ''
    AND to_jsonb(NEW) - 'name' - 'dropped_at' = to_jsonb(OLD) - 'name' - 'dropped_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER evidence_append_only ON "evidence";
--> statement-breakpoint
CREATE TRIGGER evidence_append_only BEFORE UPDATE OR DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION refuse_all_but_dropping();
