with ce as
(
  select ce.icustay_id
    , ce.charttime
    , case when valuenum > 0 and valuenum < 100 then valuenum else null end as icp
  FROM `physionet-data.mimiciii_clinical.chartevents` ce
  where (ce.error IS NULL OR ce.error = 0)
  and ce.icustay_id IS NOT NULL
  and ce.itemid in
  (
   226 
  ,1374 
  ,2045 
  ,2635 
  ,2660 
  ,2733 
  ,2745 
  ,2870 
  ,2956 
  ,2985 
  ,5856 
  ,7116 
  ,8218 
  ,8298 
  ,8299 
  ,8305 
  ,220765 
  ,227989 
  )
)
select
    ce.icustay_id
  , ce.charttime
  , MAX(icp) as icp
from ce
group by ce.icustay_id, ce.charttime
order by ce.icustay_id, ce.charttime;
