import ZoneModel
