ALTER TABLE "review_finding" DROP CONSTRAINT "review_finding_pkey";--> statement-breakpoint
ALTER TABLE "review_finding" ADD CONSTRAINT "review_finding_case_id_product_pk" PRIMARY KEY("case_id","product");--> statement-breakpoint
CREATE INDEX "review_batch_merchant" ON "review_batch" USING btree ("merchant","received_at");
