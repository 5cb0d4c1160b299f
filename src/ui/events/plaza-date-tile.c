/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-date-tile.h"

#include "plaza-timeslot.h"
#include "plaza-wording.h"

/* One leaf that draws two lines of text: a list shows a tile in each of its
 * rows, and a box with two labels would cost three widgets more. */
struct _PlazaDateTile
{
  GtkWidget  parent_instance;

  char      *month;
  char      *number;
  gboolean   range;
};

G_DEFINE_FINAL_TYPE (PlazaDateTile, plaza_date_tile, GTK_TYPE_WIDGET)

enum
{
  PROP_LARGE = 1,
};

static GParamSpec *large_property;

/* Of the widget's own font size, which the style sets: a title's, so that the
 * month is in the font of other small text, and no other has to be opened for it. */
#define MONTH_SCALE 0.76275 /* 0.9 / 1.18, rounded up as Pango rounds down */
#define RANGE_SCALE 0.76
#define ICON_SIZE 16

static PangoLayout *
tile_create_line (PlazaDateTile *self,
                  const char    *text,
                  PangoWeight    weight,
                  double         scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
tile_draw_line (GtkSnapshot   *snapshot,
                PangoLayout   *layout,
                const GdkRGBA *color,
                float          width,
                float          top)
{
  PangoRectangle ink, logical;

  /* Centred on what is seen: figures and capitals have no descenders. */
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((width - ink.width) / 2.f - ink.x, top - ink.y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_date (PlazaDateTile *self,
               GtkSnapshot   *snapshot,
               float          width,
               float          height)
{
  g_autoptr(PangoLayout) month = tile_create_line (self, self->month, PANGO_WEIGHT_NORMAL, MONTH_SCALE);
  g_autoptr(PangoLayout) number = tile_create_line (self, self->number, PANGO_WEIGHT_BOLD, self->range ? RANGE_SCALE : 1.0);
  PangoRectangle month_ink, number_ink;
  GdkRGBA color, faint;
  float gap, top;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  faint = color;
  faint.alpha *= 0.8f;

  pango_layout_get_pixel_extents (month, &month_ink, NULL);
  pango_layout_get_pixel_extents (number, &number_ink, NULL);
  gap = height / 8.f;
  top = (height - month_ink.height - gap - number_ink.height) / 2.f;

  tile_draw_line (snapshot, month, &faint, width, top);
  tile_draw_line (snapshot, number, &color, width, top + month_ink.height + gap);
}

static void
tile_snapshot_calendar (PlazaDateTile *self,
                        GtkSnapshot   *snapshot,
                        float          width,
                        float          height)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GtkIconPaintable) icon = NULL;
  GdkRGBA color;

  icon = gtk_icon_theme_lookup_icon (theme, "plaza-events-symbolic", NULL, ICON_SIZE,
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                     gtk_widget_get_direction (GTK_WIDGET (self)), 0);
  gtk_widget_get_color (GTK_WIDGET (self), &color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - ICON_SIZE) / 2.f,
                                                          (height - ICON_SIZE) / 2.f));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon),
                                            GDK_SNAPSHOT (snapshot),
                                            ICON_SIZE, ICON_SIZE, &color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
plaza_date_tile_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PlazaDateTile *self = PLAZA_DATE_TILE (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);

  if (self->number != NULL)
    snapshot_date (self, snapshot, width, height);
  else
    tile_snapshot_calendar (self, snapshot, width, height);
}

static void
tile_set_class (PlazaDateTile *self,
                const char    *name,
                gboolean       on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
plaza_date_tile_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_LARGE)
    g_value_set_boolean (value, gtk_widget_has_css_class (GTK_WIDGET (object), "large"));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_date_tile_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_LARGE)
    tile_set_class (PLAZA_DATE_TILE (object), "large", g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_date_tile_finalize (GObject *object)
{
  PlazaDateTile *self = PLAZA_DATE_TILE (object);

  g_free (self->month);
  g_free (self->number);

  G_OBJECT_CLASS (plaza_date_tile_parent_class)->finalize (object);
}

static void
plaza_date_tile_class_init (PlazaDateTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = plaza_date_tile_finalize;
  object_class->get_property = plaza_date_tile_get_property;
  object_class->set_property = plaza_date_tile_set_property;
  widget_class->snapshot = plaza_date_tile_snapshot;

  large_property = g_param_spec_boolean ("large", NULL, NULL, FALSE,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_LARGE, large_property);

  gtk_widget_class_set_css_name (widget_class, "datetile");
  /* What it shows is said in words beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plaza_date_tile_init (PlazaDateTile *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "unknown");
}

GtkWidget *
plaza_date_tile_new (void)
{
  return g_object_new (PLAZA_TYPE_DATE_TILE, NULL);
}

/* "22–24", or the first day alone where the last one is in another month. */
static char *
tile_number_of (const GDate *from,
                const GDate *to)
{
  if (g_date_get_month (from) == g_date_get_month (to) &&
      g_date_get_day (from) != g_date_get_day (to))
    return g_strdup_printf ("%d–%d", g_date_get_day (from), g_date_get_day (to));

  return g_strdup_printf ("%d", g_date_get_day (from));
}

/**
 * plaza_date_tile_set_dates:
 * @first: (nullable): first date "YYYY-MM-DD"; %NULL where it is not known
 * @last: (nullable): last date
 * @day: (nullable): the campaign's day, on which the tile is tinted
 * @last_day: (nullable): the campaign's last one, where it has several
 *
 * Shows the day or days from @first to @last.
 */
void
plaza_date_tile_set_dates (PlazaDateTile *self,
                           const char    *first,
                           const char    *last,
                           const char    *day,
                           const char    *last_day)
{
  GDate from, to;
  gboolean known;

  g_return_if_fail (PLAZA_IS_DATE_TILE (self));

  known = first != NULL && plaza_date_parse (first, &from);
  g_clear_pointer (&self->month, g_free);
  g_clear_pointer (&self->number, g_free);

  if (known)
    {
      if (last == NULL || !plaza_date_parse (last, &to))
        to = from;
      self->month = g_strdup (plaza_wording_month_short (NULL, first));
      self->number = tile_number_of (&from, &to);
      self->range = g_utf8_strlen (self->number, -1) > 2;
    }

  tile_set_class (self, "unknown", !known);
  /* A range that has one of the days is tinted too: ISO dates sort as text. */
  tile_set_class (self, "on-the-day",
                  known && day != NULL &&
                  strcmp (first, last_day != NULL ? last_day : day) <= 0 &&
                  strcmp (last != NULL ? last : first, day) >= 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
