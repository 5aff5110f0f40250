ALTER TABLE "identity_edge" ADD COLUMN "case_id" bigint;--> statement-breakpoint
ALTER TABLE "identity_edge" ADD CONSTRAINT "identity_edge_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_names" ON "complaint" USING gin (("content"->'against'->'identifiers') jsonb_path_ops);--> statement-breakpoint
CREATE INDEX "identity_edge_case" ON "identity_edge" USING btree ("case_id") WHERE "identity_edge"."case_id" is not null;