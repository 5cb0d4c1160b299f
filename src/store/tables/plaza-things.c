/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-things.h"

#include "plaza-bill-table.h"
#include "plaza-campaign-table.h"
#include "plaza-districts-table.h"
#include "plaza-event-table.h"
#include "plaza-guide-table.h"
#include "plaza-official-table.h"
#include "plaza-message-table.h"
#include "plaza-point-table.h"
#include "plaza-sheet-table.h"
#include "plaza-theme-table.h"
#include "plaza-value-table.h"

/* The one of that name among @records: the first member of each is its name. All of these
 * tables have some dozens of rows. */
static gpointer
things_take_of (GPtrArray  *records,
                const char *uid)
{
  g_autoptr(GPtrArray) all = records;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      gpointer record = g_ptr_array_index (all, i);

      if (g_strcmp0 (*(char **) record, uid) == 0)
        return plaza_record_ref (record);
    }

  return NULL;
}

static gpointer
things_load_campaign (PlazaStore  *store,
                      const char  *uid,
                      GError     **error)
{
  return plaza_campaign_table_load (store, error);
}

static gpointer
things_load_event (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return plaza_event_table_load_uid (store, uid, error);
}

static gpointer
things_load_official (PlazaStore  *store,
                      const char  *uid,
                      GError     **error)
{
  return plaza_official_table_load (store, uid, error);
}

static gpointer
things_load_bill (PlazaStore  *store,
                  const char  *uid,
                  GError     **error)
{
  return things_take_of (plaza_bill_table_list (store, error), uid);
}

static gpointer
things_load_guide (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return things_take_of (plaza_guide_table_list (store, error), uid);
}

static gpointer
things_load_theme (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return things_take_of (plaza_theme_table_list (store, error), uid);
}

static gpointer
things_load_point (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return things_take_of (plaza_point_table_list (store, error), uid);
}

static gpointer
things_load_message (PlazaStore  *store,
                     const char  *uid,
                     GError     **error)
{
  return things_take_of (plaza_message_table_list (store, error), uid);
}

static gpointer
things_load_sheet (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return plaza_sheet_table_load (store, uid, error);
}

static gpointer
things_load_sheet_line (PlazaStore  *store,
                        const char  *uid,
                        GError     **error)
{
  return plaza_sheet_table_load_line (store, uid, error);
}

static gpointer
things_load_value (PlazaStore  *store,
                   const char  *uid,
                   GError     **error)
{
  return things_take_of (plaza_value_table_list (store, error), uid);
}

static gpointer
things_load_districts (PlazaStore  *store,
                       const char  *uid,
                       GError     **error)
{
  return plaza_districts_table_load (store, uid, error);
}

static gboolean
things_write_campaign (PlazaStore  *store,
                       gpointer     record,
                       GError     **error)
{
  return plaza_campaign_table_write (store, record, error);
}

static gboolean
things_write_official (PlazaStore  *store,
                       gpointer     record,
                       GError     **error)
{
  return plaza_official_table_write (store, record, error);
}

static gboolean
things_write_bill (PlazaStore  *store,
                   gpointer     record,
                   GError     **error)
{
  return plaza_bill_table_write (store, record, error);
}

static gboolean
things_write_guide (PlazaStore  *store,
                    gpointer     record,
                    GError     **error)
{
  return plaza_guide_table_write (store, record, error);
}

static gboolean
things_write_theme (PlazaStore  *store,
                    gpointer     record,
                    GError     **error)
{
  return plaza_theme_table_write (store, record, error);
}

static gboolean
things_write_point (PlazaStore  *store,
                    gpointer     record,
                    GError     **error)
{
  return plaza_point_table_write (store, record, error);
}

static gboolean
things_write_message (PlazaStore  *store,
                      gpointer     record,
                      GError     **error)
{
  return plaza_message_table_write (store, record, error);
}

static gboolean
things_write_sheet (PlazaStore  *store,
                    gpointer     record,
                    GError     **error)
{
  return plaza_sheet_table_write (store, record, error);
}

static gboolean
things_write_sheet_line (PlazaStore  *store,
                         gpointer     record,
                         GError     **error)
{
  return plaza_sheet_table_write_line (store, record, error);
}

static gboolean
things_write_value (PlazaStore  *store,
                    gpointer     record,
                    GError     **error)
{
  return plaza_value_table_write (store, record, error);
}

static gboolean
things_write_districts (PlazaStore  *store,
                        gpointer     record,
                        GError     **error)
{
  return plaza_districts_table_write (store, record, error);
}

const PlazaThingTable plaza_things[] = {
  [PLAZA_THING_CAMPAIGN] = { &plaza_campaign_record_type, things_load_campaign, things_write_campaign, NULL },
  [PLAZA_THING_OFFICIAL] = { &plaza_official_type, things_load_official, things_write_official, plaza_official_table_remove },
  [PLAZA_THING_BILL] = { &plaza_bill_type, things_load_bill, things_write_bill, plaza_bill_table_remove },
  [PLAZA_THING_EVENT] = { &plaza_event_record_type, things_load_event, NULL, NULL },
  [PLAZA_THING_GUIDE] = { &plaza_guide_type, things_load_guide, things_write_guide, plaza_guide_table_remove },
  [PLAZA_THING_THEME] = { &plaza_theme_type, things_load_theme, things_write_theme, plaza_theme_table_remove },
  [PLAZA_THING_POINT] = { &plaza_point_type, things_load_point, things_write_point, plaza_point_table_remove },
  [PLAZA_THING_MESSAGE] = { &plaza_message_type, things_load_message, things_write_message, plaza_message_table_remove },
  [PLAZA_THING_EVENT_SHEET] = { &plaza_event_sheet_type, things_load_sheet, things_write_sheet, plaza_sheet_table_remove },
  [PLAZA_THING_SHEET_LINE] = { &plaza_sheet_line_type, things_load_sheet_line, things_write_sheet_line, plaza_sheet_table_remove_line },
  [PLAZA_THING_VALUE] = { &plaza_value_type, things_load_value, things_write_value, plaza_value_table_remove },
  [PLAZA_THING_DISTRICTS] = { &plaza_districts_type, things_load_districts, things_write_districts, plaza_districts_table_remove },
};

/**
 * plaza_thing_name:
 * @record: (nullable): the thing, where it is there
 *
 * Returns: (transfer full): how a sentence names it: an event by its title
 */
char *
plaza_thing_name (PlazaThing     thing,
                  const char    *uid,
                  gconstpointer  record)
{
  const PlazaEventRecord *event = thing == PLAZA_THING_EVENT ? record : NULL;

  return plaza_text_visible (event != NULL ? event->title : uid);
}
